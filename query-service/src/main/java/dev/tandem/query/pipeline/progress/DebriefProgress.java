package dev.tandem.query.pipeline.progress;

import dev.tandem.events.DebriefId;
import dev.tandem.events.PersonId;
import dev.tandem.events.debrief.DebriefOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest debrief of an application.
 *
 * @param scheduled when it was put into the calendar
 * @param startsAt when it begins
 * @param heldAt when it was held; null before
 * @param outcome what it came to; null before it was held
 * @param followedUp whether something has come of the outcome
 */
public record DebriefProgress(
        DebriefId debrief,
        Moment scheduled,
        Instant startsAt,
        List<PersonId> attendees,
        @Nullable Instant heldAt,
        @Nullable DebriefOutcome outcome,
        boolean followedUp) {

    DebriefProgress moved(Instant to) {
        return new DebriefProgress(debrief, scheduled, to, attendees, heldAt, outcome, followedUp);
    }

    DebriefProgress followUp() {
        return heldAt == null
                ? this
                : new DebriefProgress(debrief, scheduled, startsAt, attendees, heldAt, outcome, true);
    }
}
