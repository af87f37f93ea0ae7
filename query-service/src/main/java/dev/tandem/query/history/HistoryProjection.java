package dev.tandem.query.history;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.OfApplication;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One row for every event, as it came: what was sealed stays sealed. */
@Component
final class HistoryProjection implements Projection {

    static final String NAME = "history";

    /** One row an event, by its position. */
    static final Table<Recorded> EVENTS = new Table<>(
            "fact",
            Recorded.class,
            List.of(
                    new Column<>("position", "bigint", row -> row.entry().position()),
                    new Column<>(
                            "recorded_at", "timestamptz", row -> row.entry().recordedAt()),
                    new Column<>("requisition", "text", Recorded::requisition),
                    new Column<>("candidate", "text", Recorded::candidate),
                    new Column<>("submits", "boolean", Recorded::submits)),
            List.of("(requisition, position)", "(candidate, position) where requisition is null"));

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * An event and what it is found by.
     *
     * @param entry the event; its personal data stays sealed here
     * @param requisition which search it belongs to; null for what is known of a candidate alone
     * @param candidate whom it is about, if it is about one
     * @param submits whether it makes the candidate one of the requisition's
     */
    record Recorded(
            RecordedEvent entry,
            @Nullable RequisitionId requisition,
            @Nullable CandidateId candidate,
            boolean submits) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(EVENTS);
    }

    @Override
    public Set<Class<? extends Event>> folds() {
        return Set.copyOf(EventCatalog.types().values());
    }

    @Override
    public void fold(Envelope envelope, Rows rows) {
        Event event = envelope.event();
        @Nullable String requisition = tagged(event, Tag.REQUISITION);
        @Nullable String candidate = tagged(event, Tag.CANDIDATE);
        RecordedEvent entry = new RecordedEvent(
                envelope.position(),
                envelope.id(),
                EventCatalog.nameOf(event.getClass()),
                envelope.version(),
                envelope.occurredAt(),
                envelope.recordedAt(),
                envelope.actor(),
                envelope.actorRole(),
                envelope.command(),
                envelope.causationId(),
                envelope.correlationId(),
                envelope.partition(),
                envelope.offset(),
                json.valueToTree(event));
        rows.put(
                EVENTS,
                Long.toString(envelope.position()),
                new Recorded(
                        entry,
                        requisition == null ? null : new RequisitionId(requisition),
                        candidate == null ? null : new CandidateId(candidate),
                        event instanceof CandidateSubmitted));
    }

    private static @Nullable String tagged(Event event, String key) {
        if (event instanceof OfApplication of) {
            return key.equals(Tag.REQUISITION)
                    ? of.requisition().value()
                    : of.candidate().value();
        }
        return event.tags().stream()
                .filter(tag -> tag.key().equals(key))
                .map(Tag::value)
                .findFirst()
                .orElse(null);
    }
}
