package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.CacheCatchUp;
import dev.tandem.eventstore.cache.EventCache;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.tagindex.TagFilterLoader;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the writer connected, and brings the cache up to date on each new connection. For one thread. */
final class WriterLink {

    private static final Logger LOG = LoggerFactory.getLogger(WriterLink.class);

    private final DataSource dataSource;
    private final StoreLimits limits;
    private final EventCache cache;
    private final AppendCompletions completions;
    private final TagFilterLoader tags;

    private @Nullable WriterConnection connection;
    private long lostAt = System.nanoTime();
    private boolean impatient;
    private @Nullable WriterConnection lost;
    private boolean startOver;

    WriterLink(
            DataSource dataSource,
            StoreLimits limits,
            EventCache cache,
            AppendCompletions completions,
            TagFilterLoader tags) {
        this.dataSource = dataSource;
        this.limits = limits;
        this.cache = cache;
        this.completions = completions;
        this.tags = tags;
    }

    /** Whether this is the connection in use. */
    boolean uses(WriterConnection one) {
        return connection == one;
    }

    /**
     * The open connection; null, after a short pause, if there is none.
     *
     * @param waiting fails if there was no connection for longer than the patience
     */
    @Nullable
    WriterConnection connected(PendingAppends waiting) {
        if (connection != null) {
            return connection;
        }
        try {
            WriterConnection fresh = WriterConnection.open(dataSource, limits.patience());
            use(fresh);
            return fresh;
        } catch (SQLException e) {
            impatient =
                    impatient || System.nanoTime() - lostAt > limits.patience().toNanos();
            if (impatient) {
                waiting.unavailable(e);
            }
            pause();
            return null;
        }
    }

    /** Gives a connection up. Until there is another, the cache is stale. */
    void lose(WriterConnection open, Throwable cause) {
        LOG.warn("The writer lost its connection to the database", cause);
        open.close();
        lost = open;
        connection = null;
        lostAt = System.nanoTime();
        cache.markStale();
    }

    /**
     * Finds out on a new connection which of the events are stored, after ending what the lost one was doing.
     *
     * @return their positions; null if the database could not be asked within the patience
     */
    @Nullable
    Map<UUID, Long> positionsAfterLoss(Set<UUID> ids) {
        WriterConnection gone = lost;
        long deadline = System.nanoTime() + limits.patience().toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                WriterConnection fresh = WriterConnection.open(dataSource, limits.patience());
                if (gone == null || fresh.end(gone.backend())) {
                    Map<UUID, Long> positions = fresh.positions(ids);
                    use(fresh);
                    return positions;
                }
                fresh.close();
            } catch (SQLException e) {
                LOG.debug("The database cannot be asked yet", e);
            }
            pause();
        }
        return null;
    }

    /** Gives up the connection, if there is one, and what is cached: a failure may have left either in any state. */
    void abandon(Throwable cause) {
        startOver = true;
        if (connection != null) {
            lose(connection, cause);
        }
    }

    /** Brings the cache up to the head of the log. */
    void catchUp(WriterConnection open) throws SQLException {
        long known = cache.head();
        if (startOver) {
            CacheCatchUp.startOver(open, cache);
            startOver = false;
        } else {
            CacheCatchUp.catchUp(open, cache);
        }
        if (cache.head() != known) {
            completions.grown();
        }
        tags.ensure();
    }

    void close() {
        if (connection != null) {
            connection.close();
        }
    }

    private void use(WriterConnection fresh) throws SQLException {
        try {
            catchUp(fresh);
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
        connection = fresh;
        impatient = false;
    }

    private static void pause() {
        LockSupport.parkNanos(50_000_000);
    }
}
