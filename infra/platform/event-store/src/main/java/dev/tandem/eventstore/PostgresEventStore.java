package dev.tandem.eventstore;

import dev.tandem.eventstore.cache.CacheKey;
import dev.tandem.eventstore.cache.CacheQuery;
import dev.tandem.eventstore.cache.EventCache;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.sql.EventQueries;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.eventstore.tagindex.TagFilterLoader;
import dev.tandem.eventstore.tagindex.TagIndexer;
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
 * An event store on PostgreSQL (tables: {@code db/migration/V1__events.sql}). One {@link LogWriter} appends; reads come from
 * the {@link EventCache} or from a connection pool. Several processes may use the same database.
 */
public final class PostgresEventStore implements EventStore, AutoCloseable {

    private final StoreConnections connections;
    private final EventCache cache;
    private final StoreMeters meters;
    private final LogWriter writer;
    private final TagIndexer tags;

    /**
     * Creates a store; call {@link #start} to use it.
     *
     * @param connections closed together with the store
     */
    public PostgresEventStore(StoreConnections connections, StoreLimits limits, MeterRegistry registry) {
        this.connections = connections;
        this.cache = new EventCache(limits);
        this.meters = new StoreMeters(registry);
        this.writer =
                new LogWriter(connections, limits, cache, new TagFilterLoader(connections.readers(), cache), registry);
        this.tags = new TagIndexer(connections.single(), limits.patience(), cache::head);
        StoreMeters.watch(registry, writer::waiting, cache::head, () -> Math.max(0, cache.head() - tags.tagged()));
    }

    /** The newest position this process knows of. Does not ask the database. */
    public long known() {
        return cache.head();
    }

    /**
     * The position up to which the tag index is complete, as far as this process knows. Later events are found by a scan.
     */
    public long tagged() {
        return tags.tagged();
    }

    /** Why the store cannot store events now, in words for operators; null if it can. */
    public @Nullable String trouble() {
        return writer.trouble();
    }

    /** Why the store will never store again unless this process is restarted, in words for operators; null if it will. */
    public @Nullable String stuck() {
        return writer.stuck();
    }

    /** Starts the background threads. Appends made before are stored now. */
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
        Sourced cached = fresh ? null : fromCache(criteria, after);
        meters.sourced(cached != null);
        return cached != null ? cached : announced(ask(connection -> EventQueries.source(connection, criteria, after)));
    }

    /** Answers from the cache, loading what is missing if it is worth caching; null if it is not. */
    private @Nullable Sourced fromCache(List<Criterion> criteria, long after) {
        // A tag with too many events is loaded a second time, restricted to the types that are wanted.
        for (int attempt = 0; attempt < 3 && cache.isCurrent(); attempt++) {
            Set<CacheKey> missing = new LinkedHashSet<>();
            Sourced cached = cache.find(criteria, after, missing);
            if (cached != null || missing.isEmpty()) {
                return cached;
            }
            int epoch = cache.epoch();
            cache.put(missing, announced(ask(connection -> CacheQuery.load(connection, missing))), epoch);
        }
        return null;
    }

    private Sourced announced(Sourced sourced) {
        writer.announce(sourced.marker());
        return sourced;
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        List<StoredEvent> recent = cache.after(after, limit);
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

    /** Stores what is waiting, then refuses further appends. */
    @Override
    public void close() {
        writer.close();
        tags.close();
        connections.close();
    }

    /** Retries on another connection if one is broken: after a restart of the database, all pooled connections are. */
    private <T> T ask(Query<T> query) {
        for (int broken = 0; ; ) {
            try (Connection connection = reader()) {
                return query.of(connection);
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

    private interface Query<T> {
        T of(Connection connection) throws SQLException;
    }
}
