package dev.tandem.eventstore.tagindex;

import dev.tandem.eventstore.log.WakeUp;
import dev.tandem.eventstore.sql.StoreConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the tag index {@code event_tags} after the appends, see {@code db/migration/V31__tags_follow.sql}. Queries scan the
 * events that are not indexed yet, so results do not depend on this, only their speed. Every process does it, for the
 * events of all; the database admits one at a time.
 */
public final class TagIndexer implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TagIndexer.class);

    /** How long to let events accumulate, in nanoseconds: indexing many at once is far cheaper. */
    private static final long GATHER = Duration.ofMillis(50).toNanos();

    /** How many events are indexed in one transaction. */
    private static final int PAGE = 10_000;

    /** How long to rely on being woken, in nanoseconds. */
    private static final long POLL = Duration.ofSeconds(10).toNanos();

    private static final long RETRY = Duration.ofSeconds(1).toNanos();

    private final DataSource dataSource;
    private final Duration patience;
    private final LongSupplier head;
    private volatile long tagged;
    private final WakeUp grown = new WakeUp();
    private final WakeUp ending = new WakeUp();
    private volatile boolean stopping;
    private final Thread thread;

    /**
     * Creates an indexer; call {@link #start}.
     *
     * @param patience how long to wait for an answer of the database
     * @param head the known head of the log
     */
    public TagIndexer(DataSource dataSource, Duration patience, LongSupplier head) {
        this.dataSource = dataSource;
        this.patience = patience;
        this.head = head;
        this.thread = Thread.ofPlatform().name("tandem-store-tags").daemon().unstarted(this);
    }

    /** The position up to which the index is known to be complete. */
    public long tagged() {
        return tagged;
    }

    /** Starts to index. */
    public void start() {
        thread.start();
    }

    /** The log has grown. */
    public void call() {
        grown.signal();
    }

    /** Indexes what is left, if the database answers, and ends. */
    @Override
    public void close() {
        stopping = true;
        ending.signal();
        grown.signal();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        do {
            try (Connection connection = dataSource.getConnection()) {
                follow(connection);
            } catch (SQLException | RuntimeException | Error e) { // it must go on, whatever failed
                if (!stopping) {
                    LOG.warn("The tags of events could not be indexed; tried again in a second", e);
                    ending.awaitNanos(RETRY);
                }
            }
        } while (!stopping);
    }

    private void follow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
        try (Statement statement = connection.createStatement()) {
            // What a crash loses is indexed again: the position of the index is lost with it.
            statement.execute("set synchronous_commit = off");
            statement.execute(StoreConnections.INDEXES_ONLY);
        }
        try (PreparedStatement statement = connection.prepareStatement("select tag_events(?)")) {
            statement.setInt(1, PAGE);
            boolean last;
            do {
                last = stopping;
                long seen = head.getAsLong();
                catchUp(statement);
                rest(seen);
            } while (!last);
        }
    }

    private void catchUp(PreparedStatement statement) throws SQLException {
        long before;
        do {
            before = tagged;
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                tagged = row.getLong(1);
            }
        } while (tagged - before >= PAGE);
    }

    /** Waits until the head changes. Not until it grows: a log that lost its end has a lower one. */
    private void rest(long seen) {
        while (tagged >= head.getAsLong() && seen == head.getAsLong() && !stopping) {
            grown.awaitNanos(POLL);
        }
        if (!stopping) {
            ending.awaitNanos(GATHER);
        }
    }
}
