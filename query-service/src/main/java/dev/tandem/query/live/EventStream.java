package dev.tandem.query.live;

import dev.tandem.access.Problem;
import dev.tandem.events.PersonId;
import dev.tandem.query.personaldata.Bearer;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stream on its way to one client. No thread waits for it: what the client does not take yet is kept, up to a bound. */
final class EventStream implements WriteListener, AsyncListener {

    /** A client that has taken nothing for so long, though something is there for it, is gone. */
    static final Duration STUCK = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Reader reader;
    private final long maxWaiting;
    private final Consumer<EventStream> onClose;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long bytesWaiting;
    private boolean unflushed;
    private boolean begun;
    private boolean ending;
    private boolean closed;
    private long lastSaid = System.nanoTime();
    private long lastTaken = System.nanoTime();
    private @Nullable Place place;

    /**
     * Who reads a stream.
     *
     * @param bearer with whose token names are asked for
     * @param expires when that ends
     * @param path of the request
     * @param person whose token it is
     */
    record Reader(Bearer bearer, Instant expires, String path, PersonId person) {}

    /**
     * A stream of that answer.
     *
     * @param place where the client stands; null: it has nothing yet
     * @param onClose is told once when nothing more can be sent
     */
    EventStream(
            AsyncContext context, Reader reader, @Nullable Place place, long maxWaiting, Consumer<EventStream> onClose)
            throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.reader = reader;
        this.place = place;
        this.maxWaiting = maxWaiting;
        this.onClose = onClose;
    }

    /** Lets the container say when it can be written to. */
    void begin() {
        context.setTimeout(0);
        context.addListener(this);
        out.setWriteListener(this);
    }

    Reader reader() {
        return reader;
    }

    /** Where the client stands once it has taken what was sent; null: nowhere yet. */
    @Nullable
    Place place() {
        lock.lock();
        try {
            return place;
        } finally {
            lock.unlock();
        }
    }

    /** Sends that, after which the client stands there; ends the stream if it does not keep up. */
    void send(List<byte[]> pieces, @Nullable Place then) {
        lock.lock();
        try {
            if (ending || closed) {
                return;
            }
            if (bytesWaiting > maxWaiting) {
                waiting.clear();
                bytesWaiting = 0;
                end(LiveProblems.tooSlow());
                return;
            }
            pieces.forEach(this::add);
            place = then;
            lastSaid = System.nanoTime();
            drain();
        } finally {
            lock.unlock();
        }
    }

    /** Says that it is still there, if it has not said anything for that long. */
    boolean isSilentFor(Duration time) {
        lock.lock();
        try {
            return begun && !ending && System.nanoTime() - lastSaid >= time.toNanos();
        } finally {
            lock.unlock();
        }
    }

    /** Says why nothing more comes, and closes. */
    void end(Problem why) {
        lock.lock();
        try {
            if (!ending && !closed) {
                add(Frames.end(why, reader.path(), reader.bearer().correlationId()));
                ending = true;
                drain();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Gives up on a client that takes nothing. */
    void closeIfStuck() {
        lock.lock();
        boolean stuck;
        try {
            stuck = bytesWaiting > 0 && System.nanoTime() - lastTaken > STUCK.toNanos();
        } finally {
            lock.unlock();
        }
        if (stuck) {
            close(true);
        }
    }

    long bytesWaiting() {
        lock.lock();
        try {
            return bytesWaiting;
        } finally {
            lock.unlock();
        }
    }

    private void add(byte[] piece) {
        if (bytesWaiting == 0) {
            lastTaken = System.nanoTime();
        }
        waiting.add(piece);
        bytesWaiting += piece.length;
    }

    /** Hands on what the connection takes without waiting. */
    private void drain() {
        try {
            while (begun && !closed && out.isReady()) {
                byte[] next = waiting.poll();
                if (next != null) {
                    out.write(next);
                    bytesWaiting -= next.length;
                    lastTaken = System.nanoTime();
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    if (ending) {
                        close(true);
                    }
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("the reader of {} has gone", reader.path(), e);
            close(true);
        }
    }

    private void close(boolean complete) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
            bytesWaiting = 0;
        } finally {
            lock.unlock();
        }
        if (complete) {
            try {
                context.complete();
            } catch (IllegalStateException e) {
                LOG.debug("{} was completed already", reader.path(), e);
            }
        }
        onClose.accept(this);
    }

    @Override
    public void onWritePossible() {
        lock.lock();
        try {
            begun = true;
            drain();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void onError(Throwable failure) {
        close(true);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close(false);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close(true);
    }

    @Override
    public void onError(AsyncEvent event) {
        close(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
