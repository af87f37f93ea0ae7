package dev.tandem.contracts;

import dev.tandem.events.state.RequisitionState;
import dev.tandem.events.wire.EventHeaders;
import java.util.List;
import java.util.Map;

/**
 * An attribute of the envelope, as CloudEvents 1.0.2 and its published extensions name it. On the topic it is a header with {@code ce_} before
 * its name (Kafka protocol binding, binary mode); in the feed it is a member of the JSON (JSON event format).
 *
 * @param name without prefix
 * @param always whether every event has it
 * @param meaning what it says, in Markdown
 * @param schema of its value, which is a text on the topic
 */
record CloudEventAttribute(String name, boolean always, String meaning, Map<String, Object> schema) {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> MOMENT = Map.of("type", "string", "format", "date-time");

    /** All, in the order in which people want to read of them. */
    static final List<CloudEventAttribute> ALL = List.of(
            of(EventHeaders.SPEC_VERSION, true, "Always `1.0`.", Map.of("type", "string", "const", "1.0")),
            of(
                    EventHeaders.ID,
                    true,
                    "The event's id; unique, and the same wherever and however often the event is seen.",
                    Map.of("type", "string", "format", "uuid")),
            of(
                    EventHeaders.SOURCE,
                    true,
                    "Always `/tandem/command-service`.",
                    Map.of("type", "string", "const", "/tandem/command-service")),
            of(EventHeaders.TYPE, true, "What happened: the name of the type.", TEXT),
            of(
                    EventHeaders.VERSION,
                    true,
                    "The revision of the type's shape, a whole number from 1.",
                    Map.of("type", "string", "pattern", "^[1-9][0-9]*$")),
            of(
                    EventHeaders.DATA_SCHEMA,
                    true,
                    "Where the JSON Schema of the data is to be had: it resolves at query-service.",
                    Map.of("type", "string", "format", "uri")),
            of(
                    EventHeaders.SUBJECT,
                    true,
                    "What keys the event: its requisition, else its candidate, headcount, person or register.",
                    TEXT),
            of(
                    EventHeaders.PARTITION_KEY,
                    true,
                    "The same as `subject`: the key of the record on the topic (extension Partitioning).",
                    TEXT),
            of(EventHeaders.TIME, true, "When it happened in the world.", MOMENT),
            of(EventHeaders.RECORDED_TIME, true, "When it was stored (extension Recorded Time).", MOMENT),
            of(
                    EventHeaders.SEQUENCE,
                    true,
                    "The event's position: where it stands in the store's one order, from 1 without gaps, in twenty digits, so that texts sort as numbers do (extension Sequence).",
                    Map.of("type", "string", "pattern", "^[0-9]{20}$")),
            of(
                    EventHeaders.AUTH_TYPE,
                    true,
                    "What kind of actor did it: `user`, or `system` for what Tandem does by itself (extension Auth Context).",
                    Map.of("type", "string", "enum", List.of("user", "system"))),
            of(EventHeaders.AUTH_ID, true, "Who did it: a person's id, or `system`.", TEXT),
            of(EventHeaders.ACTOR_ROLE, true, "In which role they did it.", TEXT),
            of(EventHeaders.ON_BEHALF_OF, false, "For whom they did it, if not for themselves.", TEXT),
            of(EventHeaders.ACTING_AS, false, "By which relation to the search they did it for that person.", TEXT),
            of(EventHeaders.COMMAND, false, "The name of the command that led to it.", TEXT),
            of(
                    EventHeaders.CORRELATION_ID,
                    false,
                    "What one request of the outside caused, end to end (extension Correlation).",
                    TEXT),
            of(
                    EventHeaders.CAUSATION_ID,
                    false,
                    "The command or event that directly caused it (extension Correlation).",
                    TEXT),
            of(
                    EventHeaders.DATA_CLASSIFICATION,
                    true,
                    "How much care its data takes: `restricted` (sealed texts about somebody), `confidential` (people by their ids alone), `internal` (about nobody) (extension Data Classification).",
                    Map.of("type", "string", "enum", List.of("restricted", "confidential", "internal"))),
            of(
                    EventHeaders.TRACEPARENT,
                    false,
                    "W3C trace context of the request (extension Distributed Tracing).",
                    TEXT),
            of(
                    EventHeaders.WITHHELD,
                    false,
                    "Only on a record without a value, in the place of an event that cannot be sent: why.",
                    TEXT));

    /** Those of how a requisition stands: what nobody did by itself has no actor. */
    static final List<CloudEventAttribute> OF_STATES = List.of(
            of(EventHeaders.SPEC_VERSION, true, "Always `1.0`.", Map.of("type", "string", "const", "1.0")),
            of(
                    EventHeaders.ID,
                    true,
                    "Of this state; the same if it is sent again.",
                    Map.of("type", "string", "format", "uuid")),
            of(
                    EventHeaders.SOURCE,
                    true,
                    "Always `/tandem/query-service`.",
                    Map.of("type", "string", "const", "/tandem/query-service")),
            of(
                    EventHeaders.TYPE,
                    true,
                    "Always `hiring.RequisitionState`.",
                    Map.of("type", "string", "const", RequisitionState.TYPE)),
            of(
                    EventHeaders.VERSION,
                    true,
                    "The revision of the shape, a whole number from 1.",
                    Map.of("type", "string", "pattern", "^[1-9][0-9]*$")),
            of(
                    EventHeaders.DATA_SCHEMA,
                    true,
                    "Where the JSON Schema of the value is to be had: it resolves at query-service.",
                    Map.of("type", "string", "format", "uri")),
            of(EventHeaders.SUBJECT, true, "Which requisition.", TEXT),
            of(EventHeaders.PARTITION_KEY, true, "The same: the key of the record.", TEXT),
            of(EventHeaders.TIME, true, "When it was read off the read model.", MOMENT),
            of(
                    EventHeaders.SEQUENCE,
                    true,
                    "Up to which position every event is in it; some behind that may be. In twenty digits.",
                    Map.of("type", "string", "pattern", "^[0-9]{20}$")),
            of(
                    EventHeaders.DATA_CLASSIFICATION,
                    true,
                    "Always `confidential`: people by their ids alone.",
                    Map.of("type", "string", "const", StateContract.DATA_CLASS.label())));

    private static CloudEventAttribute of(String header, boolean always, String meaning, Map<String, Object> schema) {
        return new CloudEventAttribute(header.substring(EventHeaders.PREFIX.length()), always, meaning, schema);
    }
}
