package dev.tandem.events.wire;

/**
 * Headers of a record on {@link #TOPIC}, in the binary content mode of the CloudEvents Kafka protocol binding 1.0: one
 * header an attribute, prefixed {@code ce_}, UTF-8; the value of the record is the event's JSON. The record's key is
 * {@link dev.tandem.events.Event#topicKey()}.
 */
public final class EventHeaders {

    /** The one topic of all events. Read it with isolation level {@code read_committed}. */
    public static final String TOPIC = "hiring.events";

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
    /** When it happened in the world (occurredAt), RFC 3339. */
    public static final String TIME = "ce_time";
    /** When it was stored (recordedAt), RFC 3339. */
    public static final String RECORDED_TIME = "ce_recordedtime";
    /** The record's key again, for consumers that see only attributes. */
    public static final String SUBJECT = "ce_subject";
    /**
     * Where the event stands in the store's one order: a whole number from 1, without gaps over all partitions. Within a
     * partition it only grows, so a consumer that drops what is not greater than the last it saw sees each event once.
     */
    public static final String POSITION = "ce_position";
    /** What one request of the outside caused, end to end. */
    public static final String CORRELATION_ID = "ce_correlationid";
    /** The command or event that directly caused this event. */
    public static final String CAUSATION_ID = "ce_causationid";
    /** Who did it: a person's id, or {@code system}. */
    public static final String ACTOR = "ce_actor";
    /** In which role they did it, such as {@code hiring-manager}. */
    public static final String ACTOR_ROLE = "ce_actorrole";
    /** For whom they did it, if not for themselves: the person who owns the side of the search. Absent otherwise. */
    public static final String ON_BEHALF_OF = "ce_onbehalfof";
    /** By which relation to the search they did it for that person: a duty such as {@code CO_MANAGER}, or {@code DELEGATE}. */
    public static final String ACTING_AS = "ce_actingas";
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

    private EventHeaders() {}
}
