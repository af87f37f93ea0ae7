package dev.tandem.command.store;

/** The names of an event's metadata in the store. */
public final class EventMetadata {

    /** Who did it: a person's id, or {@code system}. */
    public static final String ACTOR = "actor";
    /** What kind of actor that is: an {@link dev.tandem.events.wire.ActorKind}. */
    public static final String ACTOR_KIND = "actorKind";
    /** In which role, on the wire's form such as {@code hiring-manager}. */
    public static final String ACTOR_ROLE = "actorRole";
    /** For whom, if not for themselves: the person who owns the side of the search, or who did in the world what an importer brings in. */
    public static final String ON_BEHALF_OF = "onBehalfOf";
    /** By which relation to the search they acted for that person: a duty such as {@code CO_MANAGER}, or {@code DELEGATE}. */
    public static final String ACTING_AS = "actingAs";
    /** What one request from outside caused, end to end. */
    public static final String CORRELATION_ID = "correlationId";
    /** The command or event that directly caused it. */
    public static final String CAUSATION_ID = "causationId";
    /** The command's name. */
    public static final String COMMAND = "command";
    /** By which edition of the rules it was decided. In the log alone. */
    public static final String RULES = "rules";
    /** W3C trace context, if the request had one. */
    public static final String TRACEPARENT = "traceparent";
    /** SHA-256 of the body of a command that came with an idempotency key, in hex. */
    public static final String REQUEST_DIGEST = "requestDigest";
    /** Of such a command also the hash of actor and key. */
    public static final String IDEMPOTENCY = "idempotency";

    /** Of a request from outside its own id. In the log alone. */
    public static final String REQUEST_ID = "requestId";
    /** The IP address that it came from, sealed with the key of the actor: it goes when they are forgotten. In the log alone. */
    public static final String CLIENT_ADDRESS = "clientAddress";

    private EventMetadata() {}
}
