package dev.tandem.http;

import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP/1.1 whose idle connections end nobody's answers. The last quarter of the connections there may be is kept for those who have
 * something to ask, health checks among them: when it is touched, those that have waited longest without a request are closed, as
 * many as it takes. Who sends the lines of a request drop by drop is closed after {@link ConnectionSweep#SLOWEST_HEAD}.
 */
public final class BoundedHttp11Protocol extends Http11NioProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedHttp11Protocol.class);
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int SMALL = 1024;

    private int answerBuffer = -1;
    private @Nullable ScheduledExecutorService sweeper;
    private @Nullable ConnectionSweep sweep;

    /** As Tomcat makes it, by its name. */
    public BoundedHttp11Protocol() {
        setConnectionTimeout(10_000); // for the first line of a request, and then for each further part of its head
        setKeepAliveTimeout(20_000);
        setDisableUploadTimeout(false);
        setConnectionUploadTimeout(5_000); // for each further part of a body
    }

    /**
     * Makes each connection as small as it can be, for a service whose connections are mostly streams on which nothing happens: Tomcat keeps
     * the buffers of a request for as long as it is being answered. Requests are read, and answers written, in smaller pieces.
     */
    public void setForStreams() {
        getEndpoint().getSocketProperties().setAppReadBufSize(SMALL);
        getEndpoint().getSocketProperties().setAppWriteBufSize(4 * SMALL);
        answerBuffer = 2 * SMALL; // what is longer is sent in chunks, and compressed
    }

    @Override
    public int getDesiredBufferSize() {
        return answerBuffer;
    }

    @Override
    public void start() throws Exception {
        super.start();
        sweep = new ConnectionSweep(getMaxConnections());
        sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("connection-sweep").factory());
        sweeper.scheduleWithFixedDelay(this::sweep, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (sweeper != null) {
            sweeper.shutdownNow();
        }
        super.stop();
    }

    private void sweep() {
        ConnectionSweep current = sweep;
        try {
            if (current == null || !current.isDue(getConnectionCount(), System.nanoTime())) {
                return;
            }
            List<Connection> open = new ArrayList<>();
            for (SocketWrapperBase<NioChannel> wrapper : getEndpoint().getConnections()) {
                open.add(new Connection((NioSocketWrapper) wrapper));
            }
            int closed = current.sweep(open, System.currentTimeMillis());
            if (closed > 0) {
                LOG.warn("{} connections open; closed {} that asked for nothing", open.size(), closed);
            }
        } catch (RuntimeException e) {
            LOG.error("Connections could not be looked at; they will be again", e);
        }
    }

    /** A connection of Tomcat's. While a request is being served its lock is held. */
    private record Connection(NioSocketWrapper wrapper) implements ConnectionSweep.Connection {

        @Override
        public Object identity() {
            return wrapper;
        }

        @Override
        public boolean isWaiting() {
            return !wrapper.isClosed() && !wrapper.getLock().isLocked() && wrapper.interestOpsHas(SelectionKey.OP_READ);
        }

        @Override
        public boolean hasBegunARequest() {
            return wrapper.getCurrentProcessor() != null;
        }

        @Override
        public long lastHeardMillis() {
            return wrapper.getLastRead();
        }

        @Override
        public boolean closeIfWaiting() {
            if (!wrapper.getLock().tryLock()) {
                return false;
            }
            try {
                boolean waiting = !wrapper.isClosed() && wrapper.interestOpsHas(SelectionKey.OP_READ);
                if (waiting) {
                    wrapper.close();
                }
                return waiting;
            } finally {
                wrapper.getLock().unlock();
            }
        }
    }
}
