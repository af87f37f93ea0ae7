package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.BatchRows;
import dev.tandem.query.projection.rows.RowKey;
import dev.tandem.query.projection.rows.RowStore;
import dev.tandem.query.projection.rows.SqlFailures;
import dev.tandem.query.projection.topic.Arrival;
import dev.tandem.query.projection.topic.Received;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    Folding(Projection projection, RowStore store) {
        this.projection = projection;
        this.store = store;
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
    Result fold(Connection connection, List<Received> received, Map<String, Long> parkedFrom) throws SQLException {
        try {
            return together(connection, received, parkedFrom);
        } catch (UnstorableException e) {
            connection.rollback();
            return oneByOne(connection, received, parkedFrom);
        }
    }

    private Result together(Connection connection, List<Received> received, Map<String, Long> parkedFrom)
            throws SQLException {
        Run run = new Run(connection, parkedFrom);
        List<Received> readable = new ArrayList<>(received.size());
        Set<RowKey> touched = new LinkedHashSet<>();
        for (Received one : received) {
            if (run.foresee(one, touched)) {
                readable.add(one);
            }
        }
        run.rows.prefetch(touched);
        for (Received one : readable) {
            run.fold(one);
        }
        run.write();
        return run.result();
    }

    /** As {@link #fold}, each event on its own. */
    Result oneByOne(Connection connection, List<Received> received, Map<String, Long> parkedFrom) throws SQLException {
        Run run = new Run(connection, parkedFrom);
        for (Received one : received) {
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

    private static Envelope envelope(Received one) {
        return Objects.requireNonNull(one.envelope(), "an event of a type that is not folded");
    }

    /** One pass over a batch. */
    private final class Run {

        private final Map<String, Long> parkedFrom;
        private final List<ParkedEvent> parked = new ArrayList<>();
        private final BatchRows rows;
        private int folded;

        private Run(Connection connection, Map<String, Long> parkedFrom) {
            this.parkedFrom = new HashMap<>(parkedFrom);
            this.rows = new BatchRows(connection, store);
        }

        /** Names the rows that its fold will read; says no if the event is parked instead. */
        private boolean foresee(Received one, Set<RowKey> touched) {
            if (isBehindParked(one.arrival())) {
                parked.add(new ParkedEvent(one.arrival(), null));
                return false;
            }
            if (one.failure() != null) {
                park(one.arrival(), one.failure());
                return false;
            }
            try {
                projection.touches(envelope(one), (table, key) -> touched.add(new RowKey(table.name(), key)));
                return true;
            } catch (RuntimeException | StackOverflowError e) {
                park(one.arrival(), e);
                return false;
            }
        }

        private boolean fold(Received one) throws SQLException {
            if (isBehindParked(one.arrival())) {
                parked.add(new ParkedEvent(one.arrival(), null));
                return false;
            }
            try {
                projection.fold(envelope(one), rows);
                rows.keep();
                folded++;
                traced(one.arrival());
                return true;
            } catch (BatchRows.StoreFailure e) {
                throw e.failure();
            } catch (RuntimeException | StackOverflowError e) {
                rows.drop();
                park(one.arrival(), e);
                return false;
            }
        }

        /** For who follows one command through both services; costs a comparison where nobody does. */
        private void traced(Arrival arrival) {
            if (LOG.isDebugEnabled()) {
                try (var _ = arrival.correlated()) {
                    LOG.debug("{} folds position {}, {}", projection.name(), arrival.position(), arrival.type());
                }
            }
        }

        /** The last event folded well, but its rows could not be stored. */
        private void unfold(Received one, UnstorableException e) {
            folded--;
            rows.forget();
            park(one.arrival(), e.getCause() == null ? e : e.getCause());
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

        private void park(Arrival arrival, Throwable failure) {
            parkedFrom.merge(arrival.key(), arrival.position(), Math::min);
            parked.add(new ParkedEvent(arrival, failure));
        }

        private boolean isBehindParked(Arrival arrival) {
            Long first = parkedFrom.get(arrival.key());
            return first != null && arrival.position() > first;
        }

        private Result result() {
            parked.sort(Comparator.comparingLong(one -> one.arrival().position()));
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
