package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.RawProjection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Touched;
import dev.tandem.query.projection.rows.BatchRows;
import dev.tandem.query.projection.rows.ChangeLog;
import dev.tandem.query.projection.rows.RowKey;
import dev.tandem.query.projection.rows.RowStore;
import dev.tandem.query.projection.rows.SqlFailures;
import dev.tandem.query.projection.topic.DecodedRecord;
import dev.tandem.query.projection.topic.TopicRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds a batch of records within the caller's transaction: loads the rows that they will read with one query a table,
 * folds in memory, writes what changed with few statements a table. A record that fails is parked, and
 * with it those of its key that follow. If it is SQL that refuses a row (a value that PostgreSQL cannot hold), the batch
 * is done again event by event, to find which one is to blame.
 */
final class Folding {

    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);

    private final Projection projection;
    private final RowStore store;
    private final ChangeLog changes;

    Folding(Projection projection, RowStore store, ChangeLog changes) {
        this.projection = projection;
        this.store = store;
        this.changes = changes;
    }

    /**
     * What became of a batch.
     *
     * @param folded how many events were folded
     * @param parked those to park, in order
     * @param unforeseen rows that were read one by one
     */
    record Result(int folded, List<ParkedEvent> parked, int unforeseen) {}

    /**
     * Folds the records of a batch.
     *
     * @param parkedFrom the keys that have parked events, with the position of the first
     * @throws SQLException if the database fails in a way that no event is to blame for
     */
    Result fold(Connection connection, List<DecodedRecord> received, Map<String, Long> parkedFrom) throws SQLException {
        try {
            return together(connection, received, parkedFrom);
        } catch (UnstorableException e) {
            connection.rollback();
            changes.forget();
            return oneByOne(connection, received, parkedFrom);
        }
    }

    private Result together(Connection connection, List<DecodedRecord> received, Map<String, Long> parkedFrom)
            throws SQLException {
        Run run = new Run(connection, parkedFrom);
        List<DecodedRecord> readable = new ArrayList<>(received.size());
        Set<RowKey> touched = new LinkedHashSet<>();
        for (DecodedRecord one : received) {
            if (run.foresee(one, touched)) {
                readable.add(one);
            }
        }
        run.rows.prefetch(touched);
        for (DecodedRecord one : readable) {
            run.fold(one);
        }
        run.write();
        return run.result();
    }

    /** As {@link #fold}, each event on its own. */
    Result oneByOne(Connection connection, List<DecodedRecord> received, Map<String, Long> parkedFrom)
            throws SQLException {
        Run run = new Run(connection, parkedFrom);
        for (DecodedRecord one : received) {
            Set<RowKey> touched = new LinkedHashSet<>();
            if (!run.foresee(one, touched)) {
                continue;
            }
            run.rows.prefetch(touched);
            if (!run.fold(one)) {
                continue;
            }
            Savepoint before = connection.setSavepoint();
            try {
                run.write();
                connection.releaseSavepoint(before);
            } catch (UnstorableException e) {
                connection.rollback(before);
                run.unfold(one, e);
            }
        }
        return run.result();
    }

    private void touches(DecodedRecord one, Set<RowKey> touched) {
        Touched noted = (table, key) -> touched.add(new RowKey(table.name(), key));
        switch (one.event()) {
            case Envelope event -> projection.touches(event, noted);
            case RawEvent event -> ((RawProjection) projection).touches(event, noted);
            case null -> {} // an event of a type that is not folded
        }
    }

    private void fold(DecodedRecord one, Rows rows) {
        switch (one.event()) {
            case Envelope event -> projection.fold(event, rows);
            case RawEvent event -> ((RawProjection) projection).fold(event, rows);
            case null -> throw new IllegalStateException("an event of a type that is not folded");
        }
    }

    /** One pass over a batch. */
    private final class Run {

        private final Map<String, Long> parkedFrom;
        private final List<ParkedEvent> parked = new ArrayList<>();
        private final BatchRows rows;
        private int folded;

        private Run(Connection connection, Map<String, Long> parkedFrom) {
            this.parkedFrom = new HashMap<>(parkedFrom);
            this.rows = new BatchRows(connection, store, changes);
        }

        /** Names the rows that its fold will read; says no if the event is parked instead. */
        private boolean foresee(DecodedRecord one, Set<RowKey> touched) {
            if (isBehindParked(one.record())) {
                parked.add(new ParkedEvent(one.record(), null));
                return false;
            }
            if (one.failure() != null) {
                park(one.record(), one.failure());
                return false;
            }
            try {
                touches(one, touched);
                return true;
            } catch (RuntimeException | StackOverflowError e) {
                park(one.record(), e);
                return false;
            }
        }

        private boolean fold(DecodedRecord one) throws SQLException {
            if (isBehindParked(one.record())) {
                parked.add(new ParkedEvent(one.record(), null));
                return false;
            }
            try {
                Folding.this.fold(one, rows);
                rows.keep();
                folded++;
                traced(one.record());
                return true;
            } catch (BatchRows.StoreFailure e) {
                throw e.failure();
            } catch (RuntimeException | StackOverflowError e) {
                rows.drop();
                park(one.record(), e);
                return false;
            }
        }

        /** For who follows one command through both services; costs a comparison where nobody does. */
        private void traced(TopicRecord record) {
            if (LOG.isDebugEnabled()) {
                try (var _ = record.correlated()) {
                    LOG.debug("{} folds position {}, {}", projection.name(), record.position(), record.type());
                }
            }
        }

        /** The last event folded well, but its rows could not be stored. */
        private void unfold(DecodedRecord one, UnstorableException e) {
            folded--;
            rows.forget();
            park(one.record(), e.getCause() == null ? e : e.getCause());
        }

        private void write() throws SQLException {
            try {
                rows.write();
            } catch (SQLException e) {
                if (SqlFailures.isDueToValues(e)) {
                    throw new UnstorableException(e);
                }
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                throw new UnstorableException(e); // a row that cannot be written as JSON, or a column that throws
            }
        }

        private void park(TopicRecord record, Throwable failure) {
            parkedFrom.merge(record.key(), record.position(), Math::min);
            parked.add(new ParkedEvent(record, failure));
        }

        private boolean isBehindParked(TopicRecord record) {
            Long first = parkedFrom.get(record.key());
            return first != null && record.position() > first;
        }

        private Result result() {
            parked.sort(Comparator.comparingLong(one -> one.record().position()));
            return new Result(folded, parked, rows.unforeseen());
        }
    }

    /** A row that cannot be stored, whatever the state of the database. */
    private static final class UnstorableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private UnstorableException(Throwable cause) {
            super(cause);
        }
    }
}
