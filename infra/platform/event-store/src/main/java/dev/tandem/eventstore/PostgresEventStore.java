package dev.tandem.eventstore;

import dev.tandem.eventstore.cache.HistoryQuery;
import dev.tandem.eventstore.cache.Memory;
import dev.tandem.eventstore.cache.Selection;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.sql.EventQueries;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.eventstore.tagindex.TagFollower;
import dev.tandem.eventstore.tagindex.TagScan;
import dev.tandem.eventstore.writer.LogWriter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The log in PostgreSQL, see {@code db/migration/V1__events.sql}: appends by one {@link LogWriter}, reads from a pool or from
 * {@link Memory}. Several processes may open the same log.
 */
public final class PostgresEventStore implements EventStore, AutoCloseable {

    private final StoreConnections connections;
    private final Memory memory;
    private final StoreMeters meters;
    private final LogWriter writer;
    private final TagFollower tags;

    /**
     * A store that is not yet started.
     *
     * @param connections closed with the store
     */
    public PostgresEventStore(StoreConnections connections, StoreLimits limits, MeterRegistry registry) {
        this.connections = connections;
        this.memory = new Memory(limits);
        this.meters = new StoreMeters(registry);
        this.writer = new LogWriter(connections, limits, memory, new TagScan(connections.readers(), memory), registry);
        this.tags = new TagFollower(connections.single(), limits.patience(), memory::head);
        StoreMeters.watch(registry, writer::waiting, memory::head, () -> Math.max(0, memory.head() - tags.tagged()));
    }

    /** The newest position that this process knows of, without asking the database. */
    public long known() {
        return memory.head();
    }

    /**
     * The position up to which this process knows all events to be in the index of tags; those after it are found by looking
     * at each.
     */
    public long tagged() {
        return tags.tagged();
    }

    /** What keeps the store from storing now, in words for operators; null if nothing does. */
    public @Nullable String trouble() {
        return writer.trouble();
    }

    /** Starts to append. Appends that came before have waited. */
    public void start() {
        writer.start();
        writer.onAppended(tags::call);
        tags.start();
    }

    @Override
    public CompletableFuture<Appended> append(List<NewEvent> events, Condition condition) {
        return writer.append(events, condition);
    }

    @Override
    public Sourced source(List<Criterion> criteria, long after, boolean fresh) {
        Sourced remembered = fresh ? null : recall(criteria, after);
        meters.sourced(remembered != null);
        return remembered != null
                ? remembered
                : noted(ask(connection -> EventQueries.source(connection, criteria, after)));
    }

    /** From memory, filled up where it lacks something that is worth remembering; null if it is not. */
    private @Nullable Sourced recall(List<Criterion> criteria, long after) {
        // A tag that turns out to be on too many events is asked for a second time, by the types that are wanted.
        for (int attempt = 0; attempt < 3 && memory.isCurrent(); attempt++) {
            Set<Selection> missing = new LinkedHashSet<>();
            Sourced remembered = memory.recall(criteria, after, missing);
            if (remembered != null || missing.isEmpty()) {
                return remembered;
            }
            int epoch = memory.epoch();
            memory.remember(missing, noted(ask(connection -> HistoryQuery.load(connection, missing))), epoch);
        }
        return null;
    }

    private Sourced noted(Sourced sourced) {
        writer.announce(sourced.marker());
        return sourced;
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        List<StoredEvent> recent = memory.after(after, limit);
        return recent != null ? recent : ask(connection -> EventQueries.read(connection, after, limit));
    }

    @Override
    public long head() {
        return ask(EventQueries::head);
    }

    @Override
    public long before(Instant occurredAt) {
        return ask(connection -> EventQueries.before(connection, occurredAt));
    }

    @Override
    public Subscription onAppended(Runnable listener) {
        return writer.onAppended(listener);
    }

    /** Stores what waits, then refuses further appends. */
    @Override
    public void close() {
        writer.close();
        tags.close();
        connections.close();
    }

    /** Asks again on another connection if one turns out to be broken: after a restart of the database all of them are. */
    private <T> T ask(Question<T> question) {
        for (int broken = 0; ; ) {
            try (Connection connection = reader()) {
                return question.of(connection);
            } catch (SQLException e) {
                broken++;
                if (broken > StoreConnections.READERS || !StoreConnections.isBroken(e)) {
                    throw new StoreUnavailableException("the database did not answer", e);
                }
            }
        }
    }

    private Connection reader() {
        try {
            return connections.readers().getConnection();
        } catch (SQLException e) {
            throw new StoreUnavailableException("the database cannot be reached", e);
        }
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }
}
