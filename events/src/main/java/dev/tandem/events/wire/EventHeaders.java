package dev.tandem.events.wire;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Headers of a record on {@link #TOPIC}, in the binary content mode of the CloudEvents Kafka protocol binding 1.0: one
 * header an attribute, prefixed {@code ce_}, UTF-8; the value of the record is the event's JSON. The record's key is
 * {@link dev.tandem.events.Event#topicKey()}.
 */
public final class EventHeaders {

    /** The one topic of all events. Read it with isolation level {@code read_committed}. */
    public static final String TOPIC = "hiring.events";

    /** Before the name of each attribute. */
    public static final String PREFIX = "ce_";

    /** Always {@code 1.0}. */
    public static final String SPEC_VERSION = "ce_specversion";
    /** The event's id, a UUID; unique in the store. */
    public static final String ID = "ce_id";
    /** Always {@code /tandem/command-service}. */
    public static final String SOURCE = "ce_source";
    /** The name of the type, such as {@code hiring.CandidateSubmitted}. */
    public static final String TYPE = "ce_type";
    /** The version of the type's shape, a whole number. */
    public static final String VERSION = "ce_dataversion";
    /** Where the JSON Schema of the value is to be had, an address of query-service. */
    public static final String DATA_SCHEMA = "ce_dataschema";
    /** When it happened in the world (occurredAt), RFC 3339. */
    public static final String TIME = "ce_time";
    /** When it was stored (recordedAt), RFC 3339. */
    public static final String RECORDED_TIME = "ce_recordedtime";
    /** The record's key again, for consumers that see only attributes. */
    public static final String SUBJECT = "ce_subject";
    /** The same again, by the name of the CloudEvents extension "Partitioning". */
    public static final String PARTITION_KEY = "ce_partitionkey";
    /**
     * The event's position, where it stands in the store's one order: a whole number from 1, without gaps over all partitions, in
     * {@value #SEQUENCE_DIGITS} digits, so that texts sort as numbers do (extension "Sequence"). Within a partition it only grows, so a
     * consumer that drops what is not greater than the last it saw sees each event once.
     */
    public static final String SEQUENCE = "ce_sequence";
    /** How many digits {@link #SEQUENCE} has. */
    public static final int SEQUENCE_DIGITS = 20;
    /** What {@link #SEQUENCE} was called before: the same number without leading zeros. Readers take it where the other is missing. */
    public static final String POSITION = "ce_position";
    /** What one request of the outside caused, end to end. */
    public static final String CORRELATION_ID = "ce_correlationid";
    /** The command or event that directly caused this event. */
    public static final String CAUSATION_ID = "ce_causationid";
    /** What kind of actor did it: {@code user}, or {@code system} for what is done automatically (extension "Auth Context"). */
    public static final String AUTH_TYPE = "ce_authtype";
    /** Who did it: a person's id, or {@code system}. */
    public static final String AUTH_ID = "ce_authid";
    /** What {@link #AUTH_ID} was called before. Readers take it where the other is missing. */
    public static final String ACTOR = "ce_actor";
    /** In which role they did it, such as {@code hiring-manager}. */
    public static final String ACTOR_ROLE = "ce_actorrole";
    /**
     * For whom they did it, if not for themselves: the person who owns the side of the search, or, of what an importer brings in, who did it in the
     * world. Absent otherwise.
     */
    public static final String ON_BEHALF_OF = "ce_onbehalfof";
    /** By which relation to the search they did it for that person: a duty such as {@code CO_MANAGER}, or {@code DELEGATE}. */
    public static final String ACTING_AS = "ce_actingas";
    /** How much care the value takes: a label of {@link DataClass}, where the type is known (extension "Data Classification"). */
    public static final String DATA_CLASSIFICATION = "ce_dataclassification";
    /** The name of the command that led to it, such as {@code SubmitCandidate}: why it was recorded. */
    public static final String COMMAND = "ce_command";

    /**
     * Only on a record without a value, which stands in the place of an event that cannot be sent, such as one too large for the broker:
     * why. Its requisition's later events rest on something that the consumer cannot know.
     */
    public static final String WITHHELD = "ce_withheld";

    /** W3C trace context of the request, if it had one. */
    public static final String TRACEPARENT = "ce_traceparent";
    /** Media type of the value; always {@code application/json}. */
    public static final String CONTENT_TYPE = "content-type";

    /** What some were called before, by what they are called now. */
    private static final Map<String, String> FORMERLY = Map.of(SEQUENCE, POSITION, AUTH_ID, ACTOR);

    private EventHeaders() {}

    /**
     * What a header says, whenever the record was sent: by the name that the header has now, or had before.
     *
     * @param name one of the names here
     * @param headers what a header of a name says, null if there is none
     */
    public static @Nullable String find(String name, Function<String, @Nullable String> headers) {
        @Nullable String said = headers.apply(name);
        @Nullable String formerly = said == null ? FORMERLY.get(name) : null;
        return formerly == null ? said : headers.apply(formerly);
    }

    /** How {@link #SEQUENCE} spells that position. */
    public static String sequence(long position) {
        String digits = Long.toString(position);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }
}
