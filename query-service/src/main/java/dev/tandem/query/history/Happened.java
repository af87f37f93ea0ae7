package dev.tandem.query.history;

import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event, read by this version of the service.
 *
 * @param position where it stands in the store's one order, from 1
 * @param at when it happened in the world
 * @param recordedAt when it was stored
 * @param by who did it
 * @param role in which role
 * @param onBehalfOf for whom; null: for themselves
 * @param actingAs by which relation to the search they acted for that person; null: for themselves
 * @param requisition on which search; null if on none
 * @param candidate whom it is about; null if about nobody
 * @param event the event, whose personal data is sealed
 */
public record Happened(
        long position,
        UUID id,
        Instant at,
        Instant recordedAt,
        PersonId by,
        Role role,
        @Nullable PersonId onBehalfOf,
        @Nullable String actingAs,
        @Nullable RequisitionId requisition,
        @Nullable CandidateId candidate,
        Event event) {}
