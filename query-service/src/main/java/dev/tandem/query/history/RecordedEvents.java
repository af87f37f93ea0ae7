package dev.tandem.query.history;

import dev.tandem.eventjson.EventReader;
import dev.tandem.eventjson.UnreadableEventException;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.discretion.Seeing;
import dev.tandem.query.history.HistoryProjection.Recorded;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Bound;
import dev.tandem.query.web.Conditions;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events that the history keeps, read as this version of the service knows them; what it does not know is passed over. */
public final class RecordedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedEvents.class);

    private static final EventReader READER = new EventReader();

    private final ReadModel model;
    private final @Nullable Bound bound;

    private RecordedEvents(ReadModel model, @Nullable Bound bound) {
        this.model = model;
        this.bound = bound;
    }

    /** As they are now. */
    public static RecordedEvents of(ReadModel model) {
        return new RecordedEvents(model, null);
    }

    /** Of these, those within that bound. */
    public RecordedEvents within(Bound then) {
        return new RecordedEvents(model, then);
    }

    private Conditions counted() {
        return bound == null ? new Conditions() : within("e", bound);
    }

    /** The conditions that an event, a row of that name, lies within that bound. */
    static Conditions within(String event, Bound bound) {
        return bound.conditions(event + ".position", event + ".recorded_at", event + ".occurred_at");
    }

    /** As they are now. */
    public static RecordedEvents of(ReadModels reads, Consistency consistency) {
        return of(model(reads, consistency));
    }

    /** The read model that keeps them, as it is now. */
    public static ReadModel model(ReadModels reads, Consistency consistency) {
        return reads.of(HistoryProjection.NAME, consistency);
    }

    /** All of those types, in their order. */
    public List<Happened> all(Scope scope, Collection<? extends Class<? extends Event>> types) {
        Conditions where = counted().and(scope.condition());
        return read(where.bind(model.sql("select e.doc from {event} e where " + where.sql()
                        + " and e.type = any(:types) order by e.position"))
                .params(scope.parameters())
                .param("types", names(types)));
    }

    /**
     * The newest of those that satisfy one of these, newest first.
     *
     * @param types whoever did them
     * @param own of these only what the reader did, or wrote as an interviewer
     * @param reader who reads them
     * @param before only those recorded before that position
     */
    public List<Happened> newest(
            Scope scope,
            Collection<? extends Class<? extends Event>> types,
            Collection<? extends Class<? extends Event>> own,
            Seeing reader,
            long before,
            int rows) {
        Conditions where = counted().and(scope.condition());
        if (scope.overSearches()) {
            where.and(reader.whole("e.requisition"));
        }
        return read(where.bind(model.sql("select e.doc from {event} e where " + where.sql() + """
                         and e.position < :before
                         and (e.type = any(:types)
                           or e.type = any(:own) and (e.actor = :reader or e.interviewer = :reader))
                        order by e.position desc limit :rows
                        """))
                .params(scope.parameters())
                .param("before", before)
                .param("types", names(types))
                .param("own", names(own))
                .param("reader", reader.caller().person().value())
                .param("rows", rows));
    }

    /** Every id that means the same person as this one: first the one that survives, if ids were merged. */
    public List<CandidateId> idsOf(CandidateId candidate) {
        return Stream.of(new Scope.CandidateAlone(List.of(candidate)), new Scope.Alias(candidate))
                .flatMap(scope -> all(scope, List.of(CandidatesMerged.class)).stream())
                .max(Comparator.comparingLong(Happened::position))
                .map(happened -> (CandidatesMerged) happened.event())
                .map(merged -> Stream.concat(Stream.of(merged.candidate()), merged.aliases().stream())
                        .toList())
                .orElse(List.of(candidate));
    }

    /** On which searches somebody applied or was submitted, in the order in which they first did. */
    public List<RequisitionId> searchesOf(CandidateId candidate) {
        Conditions where = counted().and("e.candidate = :candidate and e.submits");
        return where
                .bind(model.sql("select e.requisition from {event} e where " + where.sql()
                        + " group by e.requisition order by min(e.position)"))
                .param("candidate", candidate.value())
                .query(String.class)
                .list()
                .stream()
                .map(RequisitionId::new)
                .toList();
    }

    private List<Happened> read(org.springframework.jdbc.core.simple.JdbcClient.StatementSpec query) {
        return query.query(model.rows(HistoryProjection.EVENTS)).list().stream()
                .flatMap(RecordedEvents::read)
                .toList();
    }

    /** That one, read; empty if this version of the service cannot read it. */
    static Stream<Happened> read(Recorded recorded) {
        StoredEvent stored = recorded.entry();
        try {
            return Stream.of(new Happened(
                    stored.position(),
                    stored.id(),
                    stored.occurredAt(),
                    stored.recordedAt(),
                    new PersonId(stored.actor()),
                    Role.fromWire(stored.actorRole()),
                    stored.onBehalfOf() == null ? null : new PersonId(stored.onBehalfOf()),
                    stored.actingAs(),
                    recorded.requisition() == null ? null : new RequisitionId(recorded.requisition()),
                    recorded.candidate(),
                    READER.read(
                            stored.type(), stored.version(), stored.payload().getBytes(StandardCharsets.UTF_8))));
        } catch (UnreadableEventException e) {
            LOG.warn("The event at position {} is left out: {}", stored.position(), e.getMessage());
            return Stream.empty();
        }
    }

    private static String[] names(Collection<? extends Class<? extends Event>> types) {
        return types.stream()
                .flatMap(type -> EventCatalog.namesOf(type).stream())
                .toArray(String[]::new);
    }
}
