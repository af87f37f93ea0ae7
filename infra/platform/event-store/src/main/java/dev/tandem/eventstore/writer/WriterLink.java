package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.Follower;
import dev.tandem.eventstore.cache.Memory;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.tagindex.TagScan;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the writer connected, and what memory knows in step with the log whenever a connection is new. For one thread. */
final class WriterLink {

    private static final Logger LOG = LoggerFactory.getLogger(WriterLink.class);

    private final DataSource dataSource;
    private final StoreLimits limits;
    private final Memory memory;
    private final Settlement settlement;
    private final TagScan tags;

    private @Nullable WriterConnection connection;
    private long lostAt = System.nanoTime();
    private boolean impatient;

    WriterLink(DataSource dataSource, StoreLimits limits, Memory memory, Settlement settlement, TagScan tags) {
        this.dataSource = dataSource;
        this.limits = limits;
        this.memory = memory;
        this.settlement = settlement;
        this.tags = tags;
    }

    /** Whether this is the connection in use; false once it was lost. */
    boolean uses(WriterConnection one) {
        return connection == one;
    }

    /**
     * The open connection; null if there is none now, after a short pause.
     *
     * @param waiting told if none could be had for longer than the patience
     */
    @Nullable
    WriterConnection connected(Intake waiting) {
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

    /** Gives a connection up. Until there is another, memory may be of any age. */
    void lose(WriterConnection open, SQLException cause) {
        LOG.warn("The writer lost its connection to the database", cause);
        open.close();
        connection = null;
        lostAt = System.nanoTime();
        memory.doubt();
    }

    /**
     * Looks on a new connection which of these events are stored, now that what the lost one was doing is over.
     *
     * @return their positions; null if the database could not be asked within the patience
     */
    @Nullable
    Map<UUID, Long> positionsAfter(WriterConnection lost, Batch batch) {
        long deadline = System.nanoTime() + limits.patience().toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                WriterConnection fresh = WriterConnection.open(dataSource, limits.patience());
                if (fresh.end(lost.backend())) {
                    Map<UUID, Long> positions = fresh.positions(batch.ids());
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

    /** Brings memory up to the head of the log. */
    void catchUp(WriterConnection open) throws SQLException {
        long known = memory.head();
        Follower.catchUp(open, memory);
        if (memory.head() != known) {
            settlement.grown();
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
