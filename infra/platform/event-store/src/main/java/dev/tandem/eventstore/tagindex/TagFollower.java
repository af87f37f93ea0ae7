package dev.tandem.eventstore.tagindex;

import dev.tandem.eventstore.sql.StoreConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills {@code event_tags} behind the appends, see {@code db/migration/V31__tags_follow.sql}. Whoever reads by tag looks at
 * the events that are not in it yet one by one, so this is never needed for a right answer: it keeps answers fast. Every
 * process does it, for what any of them has stored; the database lets one at a time.
 */
public final class TagFollower implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TagFollower.class);

    /** How long to let events gather, in nanoseconds: entering many at once is cheaper by far. */
    private static final long GATHER = Duration.ofMillis(50).toNanos();

    /** How many events are entered in one transaction. */
    private static final int PAGE = 10_000;

    private static final long RETRY = Duration.ofSeconds(1).toNanos();

    private final DataSource dataSource;
    private final Duration patience;
    private final LongSupplier head;
    private volatile long tagged;
    private volatile boolean asleep;
    private volatile boolean stopping;
    private final Thread thread;

    /**
     * Not yet started.
     *
     * @param patience how long to wait for any answer
     * @param head how far the log goes, as far as this process knows
     */
    public TagFollower(DataSource dataSource, Duration patience, LongSupplier head) {
        this.dataSource = dataSource;
        this.patience = patience;
        this.head = head;
        this.thread = Thread.ofPlatform().name("tandem-store-tags").daemon().unstarted(this);
    }

    /** The position up to which this process knows every event to be found by its tags without looking at it. */
    public long tagged() {
        return tagged;
    }

    /** Starts to follow. */
    public void start() {
        thread.start();
    }

    /** The log has grown. */
    public void call() {
        if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /** Enters what is left, if the database answers, and ends. */
    @Override
    public void close() {
        stopping = true;
        LockSupport.unpark(thread);
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
            } catch (SQLException e) {
                if (!stopping) {
                    LOG.warn("The tags of events could not be indexed; tried again in a second", e);
                    LockSupport.parkNanos(this, RETRY);
                }
            }
        } while (!stopping);
    }

    private void follow(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
        try (Statement statement = connection.createStatement()) {
            // What is lost in a crash is entered anew, together with the mark that says how far it had come.
            statement.execute("set synchronous_commit = off");
            // As readers do, for their reason.
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

    /** Until the head is another than the one that was caught up with; a log that lost its end can have a lower one. */
    private void rest(long seen) {
        asleep = true;
        while (tagged >= head.getAsLong() && seen == head.getAsLong() && !stopping) {
            LockSupport.park(this);
        }
        asleep = false;
        if (!stopping) {
            LockSupport.parkNanos(this, GATHER);
        }
    }
}
