package dev.tandem.query.history;

import dev.tandem.events.CandidateId;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Tag;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.query.discretion.KeptSearches;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.RawProjection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.api.Touched;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row for every event, as it came: what was sealed stays sealed, and what this version cannot read is kept all the same. */
@Component
final class HistoryProjection implements RawProjection {

    static final String NAME = "history";

    /** One row an event, by its position. */
    static final Table<Recorded> EVENTS = new Table<>(
            "event",
            Recorded.class,
            List.of(
                    new Column<>("position", "bigint", row -> row.entry().position()),
                    new Column<>(
                            "recorded_at", "timestamptz", row -> row.entry().recordedAt()),
                    new Column<>(
                            "occurred_at", "timestamptz", row -> row.entry().occurredAt()),
                    new Column<>("requisition", "text", Recorded::requisition),
                    new Column<>("candidate", "text", Recorded::candidate),
                    new Column<>("submits", "boolean", Recorded::submits),
                    new Column<>("about", "text[]", Recorded::about),
                    new Column<>("type", "text", row -> row.entry().type()),
                    new Column<>("actor", "text", row -> row.entry().actor()),
                    new Column<>("interviewer", "text", Recorded::interviewer),
                    new Column<>("people", "text[]", Recorded::people),
                    new Column<>("application", "text", Recorded::application),
                    new Column<>("command", "text", row -> row.entry().command()),
                    new Column<>("correlation", "text", row -> row.entry().correlationId())),
            List.of(
                    "(position)",
                    "(recorded_at, position)",
                    "using gin (people)",
                    "(application, position) where application is not null",
                    "(type, position)",
                    "(requisition, position)",
                    "(requisition, position) where candidate is null",
                    "(candidate, position)",
                    "(position) where type like 'hiring.Headcount%'",
                    "using gin (about) where about <> '{}'"));

    private static final List<String> BEGINS = Stream.of(ApplicationReceived.class, CandidateSubmitted.class)
            .flatMap(type -> EventCatalog.namesOf(type).stream())
            .toList();

    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * An event and what it is found by.
     *
     * @param entry the event; its personal data stays sealed here
     * @param requisition which search it belongs to; null for what is known of a candidate alone
     * @param candidate whom it is about, if it is about one
     * @param submits whether it makes the candidate one of the requisition's
     * @param about the headcount it names, what it is about if neither about a search nor a candidate (persons, a register), and as tags
     *     the ids of candidates that were merged into the one it is about
     * @param interviewer whose feedback it is, if it is one's feedback
     * @param people who did it, for whom, and whom it names
     * @param application which application it is about, if it is about one
     */
    record Recorded(
            StoredEvent entry,
            @Nullable String requisition,
            @Nullable CandidateId candidate,
            boolean submits,
            List<String> about,
            @Nullable String interviewer,
            List<String> people,
            @Nullable String application) {

        /** The event as it was published. */
        RawEvent event() {
            return new RawEvent(
                    entry.position(),
                    entry.partition(),
                    entry.offset(),
                    key(),
                    entry.id(),
                    entry.type(),
                    entry.version(),
                    entry.occurredAt(),
                    entry.recordedAt(),
                    entry.actor(),
                    entry.actorRole(),
                    entry.onBehalfOf(),
                    entry.actingAs(),
                    entry.command(),
                    entry.correlationId(),
                    entry.causedBy(),
                    entry.payload());
        }

        /** What keyed it, as {@link dev.tandem.events.TopicKey} says. */
        private String key() {
            if (requisition != null) {
                return requisition;
            }
            return candidate == null ? about.getFirst() : candidate.value();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 7;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(EVENTS, KeptSearches.TABLE);
    }

    @Override
    public void touches(RawEvent event, Touched touched) {
        KeptSearches.touches(event, touched);
    }

    @Override
    public void fold(RawEvent event, Rows rows) {
        KeptSearches.fold(event, rows);
        JsonNode payload = json.readTree(event.payload());
        StoredEvent entry = new StoredEvent(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                event.actorRole(),
                event.onBehalfOf(),
                event.actingAs(),
                event.command(),
                event.causationId(),
                event.correlationId(),
                event.partition(),
                event.offset(),
                event.payload());
        rows.put(
                EVENTS,
                Long.toString(event.position()),
                new Recorded(
                        entry,
                        text(payload, "requisition"),
                        candidate(payload),
                        BEGINS.contains(event.type()),
                        about(event.key(), payload),
                        text(payload, "interviewer"),
                        PeopleNamed.by(event, payload),
                        text(payload, "application")));
    }

    private static List<String> about(String key, JsonNode payload) {
        boolean alone = text(payload, "requisition") == null && text(payload, "candidate") == null;
        return Stream.concat(
                        Stream.of(
                                        text(payload, "headcount"),
                                        alone ? key : null,
                                        // The other side of a partnership: its key is the manager.
                                        alone ? text(payload, "recruiter") : null)
                                .filter(Objects::nonNull),
                        payload.path("aliases")
                                .valueStream()
                                .filter(JsonNode::isString)
                                .map(alias -> new Tag(Tag.CANDIDATE, alias.stringValue()).toString()))
                .distinct()
                .toList();
    }

    private static @Nullable CandidateId candidate(JsonNode payload) {
        String text = text(payload, "candidate");
        try {
            return text == null ? null : new CandidateId(text);
        } catch (IllegalArgumentException e) {
            return null; // a member of that name in an event of a type that is not known here
        }
    }

    /** Events name what they are about by members of these names, and so will those that are not known yet. */
    private static @Nullable String text(JsonNode payload, String member) {
        JsonNode value = payload.get(member);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
