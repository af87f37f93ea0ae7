package dev.tandem.command.held;

import dev.tandem.command.audit.Asker;
import dev.tandem.command.audit.AuditAsked;
import dev.tandem.command.audit.AuditSettings;
import dev.tandem.command.audit.Reading;
import dev.tandem.command.audit.Readings;
import dev.tandem.command.audit.RefusedCommand;
import dev.tandem.command.audit.RefusedCommands;
import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what is held about a candidate. That it was read is kept, as any reading of texts is. */
@Component
public final class EverythingHeld {

    private static final String THING = "EVERYTHING_HELD";

    private final EventStore store;
    private final EventCodec codec;
    private final Supplier<Lookup> logs;
    private final HeldTexts texts;
    private final Readings readings;
    private final RefusedCommands refusals;
    private final AuditSettings audit;
    private final Clock clock;

    EverythingHeld(
            EventStore store,
            EventCodec codec,
            @Qualifier("lookups") Supplier<Lookup> logs,
            SealedTexts sealed,
            Readings readings,
            RefusedCommands refusals,
            AuditSettings audit,
            Clock clock) {
        this.store = store;
        this.codec = codec;
        this.logs = logs;
        this.texts = new HeldTexts(sealed);
        this.readings = readings;
        this.refusals = refusals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All of it; empty if there is no such candidate.
     *
     * @param allowedBy by which role they read it
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if it cannot be had, or that it was read cannot be kept
     */
    public Optional<Held> about(CandidateId candidate, Asker asker, String allowedBy) {
        Retention retention = logs.get().read(Retention.model(candidate));
        if (!retention.registered()) {
            return Optional.empty();
        }
        List<CandidateId> ids = retention.identity().all();
        readings.keep(
                asker,
                ids.stream()
                        .map(id -> new Readings.Texts(
                                id, null, new TreeSet<>(Set.of(THING)), new TreeSet<>(Set.of(allowedBy))))
                        .toList());
        OtherPeople others =
                new OtherPeople(ids.stream().map(CandidateId::value).collect(Collectors.toSet()));
        List<StoredEvent> events = events(ids);
        JsonMapper writer = others.mapper();
        return Optional.of(new Held(
                candidate.value(),
                ids.stream()
                        .filter(id -> !id.equals(candidate))
                        .map(CandidateId::value)
                        .toList(),
                clock.instant(),
                events.isEmpty() ? 0 : events.getLast().position(),
                retention.held(),
                retention.forgotten(),
                events.stream()
                        .map(event -> happened(event, ids, others, writer))
                        .toList(),
                all(ids, readings::list, Reading::number).stream()
                        .map(one -> new Held.Read(
                                one.at(),
                                others.person(one.person()),
                                one.roles(),
                                one.things(),
                                one.allowedBy(),
                                one.requisition()))
                        .sorted(Comparator.comparing(Held.Read::at))
                        .toList(),
                all(ids, refusals::list, RefusedCommand::number).stream()
                        .map(one ->
                                new Held.RefusedOne(one.at(), others.person(one.person()), one.command(), one.rule()))
                        .sorted(Comparator.comparing(Held.RefusedOne::at))
                        .toList(),
                kept()));
    }

    /** Every event about one of these, in order. */
    private List<StoredEvent> events(List<CandidateId> ids) {
        return store.source(
                        ids.stream()
                                .map(id -> new Criterion(Set.of(id.tag().toString()), Set.of()))
                                .toList(),
                        0,
                        true)
                .events();
    }

    private Held.Happened happened(StoredEvent stored, List<CandidateId> ids, OtherPeople others, JsonMapper writer) {
        Event event = stored.decoded(Event.class, one -> codec.read(one.type(), one.version(), one.payload()));
        Map<String, String> metadata = stored.metadata();
        return new Held.Happened(
                stored.position(),
                stored.type(),
                stored.occurredAt(),
                stored.recordedAt(),
                new Held.Source(
                        others.person(metadata.getOrDefault(EventMetadata.ACTOR, PersonId.SYSTEM.value())),
                        metadata.getOrDefault(EventMetadata.ACTOR_ROLE, ""),
                        metadata.get(EventMetadata.COMMAND)),
                Tag.findStored(Tag.REQUISITION, stored.tags()).orElse(null),
                texts.opened(writer.valueToTree(event), subject(stored, ids)));
    }

    /** Whose key the texts of the event were sealed with: of the ids that mean them, the one that the event names. */
    private static CandidateId subject(StoredEvent stored, List<CandidateId> ids) {
        return ids.stream()
                .filter(id -> stored.tags().contains(id.tag().toString()))
                .findFirst()
                .orElse(ids.getFirst());
    }

    /** Page by page. */
    private static <T> List<T> all(
            List<CandidateId> ids, Function<AuditAsked, List<T>> list, Function<T, Long> number) {
        List<T> all = new ArrayList<>();
        for (CandidateId id : ids) {
            List<T> page;
            long after = 0;
            do {
                page = list.apply(new AuditAsked(null, id, null, null, null, after, AuditAsked.MOST));
                all.addAll(page);
                after = page.isEmpty() ? after : number.apply(page.getLast());
            } while (page.size() == AuditAsked.MOST);
        }
        return all;
    }

    private List<Held.Kept> kept() {
        return List.of(
                new Held.Kept(
                        "events", "so that hiring can be carried out, explained and proven to have been fair", null),
                new Held.Kept("readings", "so that whoever reads about candidates answers for it", audit.kept()),
                new Held.Kept("refused", "so that whoever gives commands answers for it", audit.kept()),
                new Held.Kept(
                        "hashes of name, e-mail address and telephone number",
                        "so that a candidate is found, and not registered twice; they follow from the events and go with them",
                        null),
                new Held.Kept(
                        "copies of the events on the topic and in lists",
                        "so that they can be read; what is about a candidate is sealed there, and goes with their key",
                        null));
    }
}
