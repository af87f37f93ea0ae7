package dev.tandem.command.privacy;

import dev.tandem.command.progress.Progress;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.log.WakeUp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Destroys the keys of the forgotten: within moments of the event, in each instance, on a thread of its own, so that no other
 * recurring work can hold it up. Each start of the service begins with the first erasure ever, so a crash between an event and its
 * destruction, or a table of keys restored from a backup, leaves no key behind.
 */
final class KeyDestruction implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDestruction.class);
    private static final Duration REST = Duration.ofMillis(100);
    private static final Duration TURN = Duration.ofMillis(250);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);
    private static final List<Criterion> ERASURES = List.of(new Criterion(
            Set.of(Tag.ERASURES.toString()),
            Stream.of(CandidateForgotten.class, PersonForgotten.class)
                    .flatMap(type -> EventCatalog.namesOf(type).stream())
                    .collect(Collectors.toUnmodifiableSet())));

    private final EventStore store;
    private final SubjectKeys keys;
    private final Progress progress;
    private final WakeUp wakeUp = new WakeUp();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private EventStore.@Nullable Subscription appended;
    private @Nullable Thread thread;
    private long seen;

    KeyDestruction(EventStore store, SubjectKeys keys, Progress progress) {
        this.store = store;
        this.keys = keys;
        this.progress = progress;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            appended = store.onAppended(wakeUp::signal);
            thread = Thread.ofPlatform().name("key-destruction").start(this::run);
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        wakeUp.signal();
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
        long looked = System.nanoTime();
        boolean news = true;
        try {
            while (stopping.getCount() > 0) {
                if (news || System.nanoTime() - looked > LOOK_ANYWAY.toNanos()) {
                    looked = System.nanoTime();
                    lookForErasures();
                }
                progress.turn();
                // Not on the wake-up signal: what is appended meanwhile is looked at together.
                stopping.await(REST.toNanos(), TimeUnit.NANOSECONDS);
                news = wakeUp.await(TURN);
            }
            progress.stopped();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookForErasures() {
        try {
            follow();
        } catch (RuntimeException e) {
            wakeUp.signal();
            LOG.warn("Keys of the forgotten could not be destroyed; trying again", e);
        }
    }

    private void follow() {
        List<StoredEvent> erasures = store.source(ERASURES, seen, true).events();
        if (erasures.isEmpty()) {
            return;
        }
        int destroyed =
                keys.destroy(erasures.stream().map(KeyDestruction::subject).toList());
        seen = erasures.getLast().position();
        if (destroyed > 0) {
            LOG.info("Destroyed the keys of {} who were forgotten", destroyed);
        }
    }

    private static DataSubject subject(StoredEvent erasure) {
        return erasure.tags().stream()
                .map(Tag::parse)
                .<DataSubject>mapMulti((tag, found) -> {
                    switch (tag.key()) {
                        case Tag.CANDIDATE -> found.accept(new CandidateId(tag.value()));
                        case Tag.PERSON -> found.accept(new PersonId(tag.value()));
                        default -> {}
                    }
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("erasure " + erasure.id() + " names nobody"));
    }
}
