package dev.tandem.query.activity;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.integration.IntegrationEvent;
import dev.tandem.openapi.OneOfSealed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened, as far as the reader may know it.
 *
 * @param position where its event stands in the store's one order, from 1
 * @param event the event's id
 * @param at when it happened in the world
 * @param recordedAt when it was stored; later where history was brought in
 * @param by who did it; {@code system} for what automations did
 * @param role in which role
 * @param onBehalfOf for whom: the owner of a side of the search, if {@code by} is a deputy of theirs; null: for themselves
 * @param actingAs by which relation to the search they acted for that person: a duty such as {@code CO_MANAGER}, or
 *     {@code DELEGATE}; null: for themselves
 * @param kind what it tells; who reads such things, the table of who may see what says
 * @param type the type of event, such as {@code CandidateRejected}
 * @param summary what happened, in a sentence
 * @param requisition on which search; null if on none
 * @param application in which application; null if in none
 * @param candidate whom it is about; null if about nobody
 * @param what all that was written down with it, in the shape of the event's newest revision; personal data stands there in clear, and
 *     {@code {"erased": {"on": …}}} where the candidate was erased since.
 *     Where something is withheld, it is null there although the type's schema may say otherwise.
 * @param withheld what of {@code what} the reader may not read: JSON pointers (RFC 6901) to what is null there for that reason
 */
record ActivityEntry(
        long position,
        UUID event,
        Instant at,
        Instant recordedAt,
        PersonId by,
        Role role,
        @Nullable PersonId onBehalfOf,
        @Nullable String actingAs,
        Readable kind,
        String type,
        String summary,
        @Nullable RequisitionId requisition,
        @Nullable ApplicationId application,
        @Nullable CandidateId candidate,

        @OneOfSealed(value = Event.class, namedBy = "type", but = IntegrationEvent.class)
        JsonNode what,

        List<String> withheld) {}
