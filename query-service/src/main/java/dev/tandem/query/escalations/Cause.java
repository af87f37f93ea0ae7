package dev.tandem.query.escalations;

import dev.tandem.events.CandidateId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that led to an escalation.
 *
 * @param event the event's id, as in the history of the requisition
 * @param type what kind of event, such as {@code hiring.DebriefMissed}; null if it is no broken promise, no blocker and no
 *     submittal with an open must-have, which happens only where somebody who escalated by hand named it
 * @param occurredAt when it happened in the world; null where {@code type} is
 * @param candidate whom it was about; null if it was about nobody, and where {@code type} is
 */
record Cause(
        UUID event,
        @Nullable String type,
        @Nullable Instant occurredAt,
        @Nullable CandidateId candidate) {

    /** One of which no more than its id is known here. */
    static Cause named(UUID event) {
        return new Cause(event, null, null, null);
    }
}
