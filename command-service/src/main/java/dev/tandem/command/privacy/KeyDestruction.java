package dev.tandem.command.privacy;

import dev.tandem.command.privacy.ErasureList.Erased;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OutsiderId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Destroys the keys of the forgotten: within moments of the event, in each instance. Each start of the service begins with the first
 * erasure ever, so a crash between an event and its destruction, or a table of keys restored from a backup, leaves no key behind. Where the
 * events are restored, too, the list of the erased says whose keys go: before anybody can read.
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
    private final ErasureList list;
    private long seen;

    KeyDestruction(EventStore store, SubjectKeys keys, ErasureList list) {
        this.store = store;
        this.keys = keys;
        this.list = list;
    }

    /** Destroys the keys of those of whom the list says that they were erased, whatever the events say. */
    void destroyListed() {
        if (!list.isKept()) {
            return;
        }
        identity(store).ifPresent(identity -> {
            List<DataSubject> listed =
                    list.of(identity).stream().map(Erased::whom).toList();
            int destroyed = listed.isEmpty() ? 0 : keys.destroy(listed);
            if (destroyed > 0) {
                LOG.warn(
                        "Destroyed the keys of {} who were erased after this copy of the database was made", destroyed);
            }
        });
    }

    /** Which database it is, whatever copy of it: the id of its first event; empty while there is none. */
    static Optional<String> identity(EventStore store) {
        return store.read(0, 1).stream().findFirst().map(first -> first.id().toString());
    }

    /** Destroys the keys of those whose erasure was stored since the last time; there is never more at once. */
    boolean further() {
        List<StoredEvent> erasures = store.source(ERASURES, seen, true).events();
        if (erasures.isEmpty()) {
            return false;
        }
        int destroyed =
                keys.destroy(erasures.stream().map(KeyDestruction::subject).toList());
        if (list.isKept()) {
            String identity = identity(store).orElseThrow();
            list.add(erasures.stream().map(event -> line(identity, event)).toList());
        }
        seen = erasures.getLast().position();
        if (destroyed > 0) {
            LOG.info("Destroyed the keys of {} who were forgotten", destroyed);
        }
        return false;
    }

    private static Erased line(String identity, StoredEvent erasure) {
        DataSubject whom = subject(erasure);
        JsonNode ground = JsonMapper.shared()
                .readTree(new String(erasure.payload(), StandardCharsets.UTF_8))
                .path("ground");
        @Nullable ErasureGround known = ground.isString() ? ErasureGround.valueOf(ground.asString()) : null;
        return new Erased(
                identity,
                whom.tag().key(),
                whom.value(),
                known,
                erasure.metadata().getOrDefault(EventMetadata.ACTOR, PersonId.SYSTEM.value()),
                erasure.metadata().getOrDefault(EventMetadata.ACTOR_ROLE, ""),
                erasure.recordedAt());
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
