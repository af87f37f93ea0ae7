package dev.tandem.command.story;

import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.AgreedAction;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.List;

/** What the executives hear of the partnership, and what they do about it. */
public final class Escalations {

    public static final EscalationId ESCALATION = new EscalationId("esc-1");

    private Escalations() {}

    /** The executives hear that Mia missed debriefs. */
    public static EscalationRaised escalated() {
        return new EscalationRaised(
                ESCALATION,
                REQUISITION,
                EscalationCause.DEBRIEFS_MISSED,
                Side.HIRING_MANAGER,
                MANAGER,
                Role.EXECUTIVE,
                List.of(),
                PersonId.SYSTEM,
                null);
    }

    public static EscalationResolved escalationResolved() {
        return new EscalationResolved(
                ESCALATION,
                REQUISITION,
                EscalationCause.DEBRIEFS_MISSED,
                new PersonId("eve"),
                "Debriefs had no fixed place",
                List.of(new AgreedAction("A slot every Thursday", MANAGER, Instant.parse("2026-03-06T17:00:00Z"))));
    }

    /** What Mia was to do by Friday evening is done. */
    public static ActionCompleted actionCompleted(int action) {
        return new ActionCompleted(ESCALATION, REQUISITION, action, MANAGER, null);
    }

    /** What was to be done by Friday evening was not. */
    public static EscalationReopened reopened(Integer... undone) {
        return new EscalationReopened(
                ESCALATION,
                REQUISITION,
                EscalationCause.DEBRIEFS_MISSED,
                List.of(undone),
                Instant.parse("2026-03-06T17:00:00Z"));
    }
}
