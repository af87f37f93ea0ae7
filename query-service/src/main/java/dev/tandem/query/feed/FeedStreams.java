package dev.tandem.query.feed;

import dev.tandem.access.Caller;
import dev.tandem.access.ProblemException;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.live.LiveProblems;
import dev.tandem.query.live.LiveSettings;
import dev.tandem.query.projection.api.RawEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;

/**
 * Streams of events (Server-Sent Events, WHATWG HTML). Each is written by the virtual thread of its request, which costs next to nothing while
 * it waits; there are few of them, for programs and not for pages. What a client may read is looked at anew for each part.
 */
final class FeedStreams implements SmartLifecycle {

    static final String MEDIA_TYPE = "text/event-stream";

    private static final int EVENTS_AT_ONCE = 500;
    private static final int MOST = 200;
    private static final byte[] HEARTBEAT = ": still there\n\n".getBytes(StandardCharsets.UTF_8);

    private final Feed feed;
    private final Duration heartbeat;
    private final Semaphore room = new Semaphore(MOST);
    private volatile boolean running;

    FeedStreams(Feed feed, LiveSettings settings) {
        this.feed = feed;
        this.heartbeat = settings.heartbeat();
    }

    /**
     * Who reads a stream.
     *
     * @param expires when their token does
     */
    record Reader(Caller caller, FeedFilter filter, Consistency consistency, Instant expires) {}

    /**
     * Writes events as they come, until the client goes, its token expires or the service stops. Refuses (403, 404, 503) before anything is
     * written.
     */
    void run(Reader reader, CloudEvents cloudEvents, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        long after = begin(reader, request);
        Feed.Look look = feed.look(reader.caller(), reader.filter(), reader.consistency());
        if (!room.tryAcquire()) {
            throw LiveProblems.tooMany("All callers together", MOST).exception();
        }
        try {
            response.setContentType(MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no"); // of proxies that would hold back what is said
            response.flushBuffer();
            follow(reader, cloudEvents, after, look, response.getOutputStream());
        } finally {
            room.release();
        }
    }

    /** Behind what the client has. */
    private static long begin(Reader reader, HttpServletRequest request) {
        String last = request.getHeader("Last-Event-ID");
        if (last == null || last.isBlank()) {
            return reader.filter().from();
        }
        try {
            return Long.parseLong(last.strip());
        } catch (NumberFormatException e) {
            throw FeedFilter.refused("Last-Event-ID", "is no position").exception();
        }
    }

    private void follow(Reader reader, CloudEvents cloudEvents, long begin, Feed.Look first, OutputStream out)
            throws IOException, InterruptedException {
        long after = begin;
        Feed.Look look = first;
        long lastSaid = System.nanoTime();
        while (running && Instant.now().isBefore(reader.expires())) {
            Feed.Part part = feed.part(look, after, EVENTS_AT_ONCE);
            for (RawEvent event : part.events()) {
                out.write(("id: " + event.position() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
                out.write(cloudEvents.one(event, part.shown()));
                out.write('\n');
                out.write('\n');
            }
            boolean silent = System.nanoTime() - lastSaid > heartbeat.toNanos();
            if (!part.events().isEmpty() || silent) {
                out.write(silent ? HEARTBEAT : new byte[0]);
                out.flush();
                lastSaid = System.nanoTime();
            }
            after = part.after();
            if (!part.more()) {
                feed.awaitMore(heartbeat);
            }
            try {
                look = feed.look(reader.caller(), reader.filter(), new Consistency(null, _ -> {}));
            } catch (ProblemException noLonger) {
                return; // the client comes again, and is told why
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Streams would else keep the server from stopping for as long as it waits for requests that are under way. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server has begun, and before it waits for what is under way. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
