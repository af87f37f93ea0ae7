package dev.tandem.command.privacy;

import dev.tandem.command.progress.Progress;
import dev.tandem.events.CandidateId;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Destroys the keys of the forgotten: within moments of the event, in each instance, on a thread of its own, so that nothing else that
 * is done now and then can hold it up. It begins with the first erasure ever
 * each time the service starts, so a crash between an event and its destruction, or a table of keys brought back from a
 * copy, leaves no key behind.
 */
final class KeyDestruction implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDestruction.class);
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);
    private static final List<Criterion> ERASURES = List.of(new Criterion(
            Set.of(CandidateForgotten.REGISTER.toString()),
            Set.copyOf(EventCatalog.namesOf(CandidateForgotten.class))));

    private final EventStore store;
    private final CandidateKeys keys;
    private final Progress progress;
    private final AtomicBoolean news = new AtomicBoolean(true);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private EventStore.@Nullable Subscription appended;
    private @Nullable Thread thread;
    private long seen;
    private long looked = System.nanoTime();

    KeyDestruction(EventStore store, CandidateKeys keys, Progress progress) {
        this.store = store;
        this.keys = keys;
        this.progress = progress;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            appended = store.onAppended(() -> news.set(true));
            thread = Thread.ofPlatform().name("key-destruction").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        if (appended != null) {
            appended.close();
        }
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null && stopping.getCount() > 0;
    }

    /** With the relay: before the web server, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try {
            while (!stopping.await(EVERY.toNanos(), TimeUnit.NANOSECONDS)) {
                lookForErasures();
                progress.turn();
            }
            progress.stopped();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks, if anything was stored since it last did, or that is a while ago. */
    synchronized void lookForErasures() {
        boolean late = System.nanoTime() - looked > LOOK_ANYWAY.toNanos();
        if (!news.getAndSet(false) && !late) {
            return;
        }
        looked = System.nanoTime();
        try {
            follow();
        } catch (RuntimeException e) {
            news.set(true);
            LOG.warn("Keys of the forgotten could not be destroyed; trying again", e);
        }
    }

    private void follow() {
        List<StoredEvent> erasures = store.source(ERASURES, seen, true).events();
        if (erasures.isEmpty()) {
            return;
        }
        int destroyed =
                keys.destroy(erasures.stream().map(KeyDestruction::candidate).toList());
        seen = erasures.getLast().position();
        if (destroyed > 0) {
            LOG.info("Destroyed the keys of {} candidates who were forgotten", destroyed);
        }
    }

    private static CandidateId candidate(StoredEvent erasure) {
        return erasure.tags().stream()
                .map(Tag::parse)
                .filter(tag -> tag.key().equals(Tag.CANDIDATE))
                .map(tag -> new CandidateId(tag.value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("erasure " + erasure.id() + " names no candidate"));
    }
}
