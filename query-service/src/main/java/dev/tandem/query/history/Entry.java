package dev.tandem.query.history;

import dev.tandem.events.wire.ActorKind;
import dev.tandem.query.history.HistoryProjection.Recorded;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it was recorded, with all that can still be read of it.
 *
 * @param position where it stands in the store's one order, from 1
 * @param id the event's id
 * @param type what kind of event, such as {@code hiring.CandidateSubmitted}
 * @param summary what happened, in a sentence; null where this version of the service does not know the type
 * @param sentence the same, with who did it
 * @param version the version of that type's shape
 * @param occurredAt when it happened in the world
 * @param recordedAt when it was stored
 * @param actor who did it; {@code system} for what automations did
 * @param actorKind what did it
 * @param actorRole in which role, such as {@code hiring-manager}
 * @param onBehalfOf for whom: the owner of a side of the search, if the actor is a deputy of theirs; null: for themselves
 * @param actingAs by which relation to the search they acted for that person: a duty such as {@code CO_MANAGER}, or
 *     {@code DELEGATE}; null: for themselves
 * @param command why: the command that led to it; null if its producer did not say
 * @param causedBy the id of the command or event that directly caused it
 * @param correlationId what one request from outside caused, end to end
 * @param correlated where all is told that came of the same request; null: not known
 * @param reason why, in the words of whoever did it; null: not said, or not to be read
 * @param partition the topic's partition it came by
 * @param offset where it stands in that partition
 * @param payload all that the event says; personal data stands there in clear; {@code {"erased": {"on": …}}} stands for what was
 *     erased, null for what is unreadable
 * @param unreadable where in {@code payload} something stands that cannot be opened, though nobody was forgotten: it was not sealed
 *     with its candidate's key, or was changed since. JSON pointers (RFC 6901) such as {@code /evidence/0/text}; empty unless something is wrong with what is stored. Any null
 *     that neither it nor {@code withheld} names was never said
 * @param withheld what of {@code payload} the reader may not read: JSON pointers to what is null there for that reason
 */
record Entry(
        long position,
        UUID id,
        String type,
        @Nullable String summary,
        String sentence,
        int version,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        ActorKind actorKind,
        String actorRole,
        @Nullable String onBehalfOf,
        @Nullable String actingAs,
        @Nullable String command,
        @Nullable String causedBy,
        @Nullable String correlationId,
        @Nullable String correlated,
        @Nullable String reason,
        int partition,
        long offset,
        JsonNode payload,
        List<String> unreadable,
        List<String> withheld) {

    /**
     * That event, once its payload can be read.
     *
     * @param payload in which nothing is sealed any more
     * @param unreadable where something stands in it that cannot be opened: JSON pointers
     * @param withheld where something stands in it that the reader may not read: JSON pointers
     */
    static Entry of(Recorded recorded, JsonNode payload, List<String> unreadable, List<String> withheld) {
        StoredEvent event = recorded.entry();
        @Nullable String summary = Summaries.of(event.type());
        return new Entry(
                event.position(),
                event.id(),
                event.type(),
                summary,
                sentence(event, summary, payload),
                event.version(),
                event.occurredAt(),
                event.recordedAt(),
                event.actor(),
                ActorKind.of(event.actor(), event.actorRole()),
                event.actorRole(),
                event.onBehalfOf(),
                event.actingAs(),
                event.command(),
                event.causedBy(),
                event.correlationId(),
                recorded.requisition() == null || event.correlationId() == null
                        ? null
                        : "/requisitions/" + recorded.requisition() + "/history?correlation="
                                + URLEncoder.encode(event.correlationId(), StandardCharsets.UTF_8),
                payload.path("reason").isString() ? payload.path("reason").stringValue() : null,
                event.partition(),
                event.offset(),
                payload,
                unreadable,
                withheld);
    }

    /** Who did it, in which role and for whom, what happened, and how much of it. */
    private static String sentence(StoredEvent event, @Nullable String summary, JsonNode payload) {
        String forWhom = event.onBehalfOf() == null ? "" : ", for " + event.onBehalfOf();
        String what = summary == null ? event.type().substring(event.type().lastIndexOf('.') + 1) : summary;
        return event.actor() + " (" + event.actorRole() + forWhom + "): " + what + Details.of(payload);
    }
}
