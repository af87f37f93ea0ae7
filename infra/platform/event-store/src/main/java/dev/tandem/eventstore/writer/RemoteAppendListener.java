package dev.tandem.eventstore.writer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for appends of other processes ({@code listen events}). A notification can be lost with the connection, so this
 * only makes things faster: the writer also polls.
 */
final class RemoteAppendListener implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteAppendListener.class);

    /** How long to wait at a time, in milliseconds. A server that vanished is noticed after this. */
    private static final int WAIT = 10_000;

    private static final long RETRY = 500_000_000;

    /** By this text, those who append recognise in {@code pg_stat_activity} that somebody listens. */
    static final String LISTEN = "listen events";

    private final DataSource dataSource;
    private final LongConsumer announce;
    private volatile @Nullable Connection connection;
    private volatile boolean stopped;
    private volatile int backend;

    /**
     * Not listening yet.
     *
     * @param announce receives each new head
     */
    RemoteAppendListener(DataSource dataSource, LongConsumer announce) {
        this.dataSource = dataSource;
        this.announce = announce;
    }

    @Override
    public void run() {
        while (!stopped) {
            try (Connection open = dataSource.getConnection()) {
                connection = open;
                listen(open);
            } catch (SQLException | RuntimeException | Error e) { // it must go on, whatever failed
                if (!stopped) {
                    LOG.debug("Not listening for other processes' events", e);
                    LockSupport.parkNanos(RETRY);
                }
            } finally {
                connection = null;
            }
        }
    }

    private void listen(Connection open) throws SQLException {
        PGConnection notifications = open.unwrap(PGConnection.class);
        try (Statement statement = open.createStatement()) {
            backend = notifications.getBackendPID();
            statement.execute(LISTEN);
            while (!stopped) {
                for (PGNotification notification : notifications.getNotifications(WAIT)) {
                    announce.accept(Long.parseLong(notification.getParameter()));
                }
            }
        }
    }

    /** The server process of the connection that listens; 0 before the first. */
    int backend() {
        return backend;
    }

    void stop() {
        stopped = true;
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("The listening connection is gone already", e);
            }
        }
    }
}
