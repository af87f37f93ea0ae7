package dev.tandem.command.privacy;

import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OutsiderId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the keys of the forgotten: within moments of the event, in each instance. Each start of the service begins with the first
 * erasure ever, so a crash between an event and its destruction, or a table of keys restored from a backup, leaves no key behind.
 */
final class KeyDestruction {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDestruction.class);
    private static final List<Criterion> ERASURES = List.of(new Criterion(
            Set.of(Tag.ERASURES.toString()),
            Stream.of(CandidateForgotten.class, PersonForgotten.class, ReplacedForgotten.class)
                    .flatMap(type -> EventCatalog.namesOf(type).stream())
                    .collect(Collectors.toUnmodifiableSet())));

    private final EventStore store;
    private final SubjectKeys keys;
    private long seen;

    KeyDestruction(EventStore store, SubjectKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Destroys the keys of those whose erasure was stored since the last time; there is never more at once. */
    boolean further() {
        List<StoredEvent> erasures = store.source(ERASURES, seen, true).events();
        if (erasures.isEmpty()) {
            return false;
        }
        int destroyed =
                keys.destroy(erasures.stream().map(KeyDestruction::subject).toList());
        seen = erasures.getLast().position();
        if (destroyed > 0) {
            LOG.info("Destroyed the keys of {} who were forgotten", destroyed);
        }
        return false;
    }

    private static DataSubject subject(StoredEvent erasure) {
        return erasure.tags().stream()
                .map(Tag::parse)
                .<DataSubject>mapMulti((tag, found) -> {
                    switch (tag.key()) {
                        case Tag.CANDIDATE -> found.accept(new CandidateId(tag.value()));
                        case Tag.PERSON -> found.accept(new PersonId(tag.value()));
                        case Tag.OUTSIDER -> found.accept(new OutsiderId(tag.value()));
                        default -> {}
                    }
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("erasure " + erasure.id() + " names nobody"));
    }
}
