package dev.tandem.command.privacy;

import dev.tandem.events.CandidateId;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Destroys the keys of the forgotten: within moments of the event, in each instance. It begins with the first erasure ever
 * each time the service starts, so a crash between an event and its destruction, or a table of keys brought back from a
 * copy, leaves no key behind.
 */
final class KeyDestruction implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDestruction.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);
    private static final List<Criterion> ERASURES = List.of(new Criterion(
            Set.of(CandidateForgotten.REGISTER.toString()),
            Set.copyOf(EventCatalog.namesOf(CandidateForgotten.class))));

    private final EventStore store;
    private final CandidateKeys keys;
    private final EventStore.Subscription appended;
    private final AtomicBoolean news = new AtomicBoolean(true);
    private long seen;
    private long looked = System.nanoTime();

    KeyDestruction(EventStore store, CandidateKeys keys) {
        this.store = store;
        this.keys = keys;
        this.appended = store.onAppended(() -> news.set(true));
    }

    /** Looks, if anything was stored since it last did, or that is a while ago. */
    @Scheduled(fixedDelay = 100, timeUnit = TimeUnit.MILLISECONDS)
    synchronized void lookForErasures() {
        boolean late = System.nanoTime() - looked > LOOK_ANYWAY.toNanos();
        if (!news.getAndSet(false) && !late) {
            return;
        }
        looked = System.nanoTime();
        try {
            follow();
        } catch (StoreUnavailableException e) {
            news.set(true);
            LOG.warn("Keys of the forgotten could not be looked for; trying again: {}", e.getMessage());
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

    @Override
    public void destroy() {
        appended.close();
    }
}
