package dev.tandem.command.requisition.requirements;

import dev.tandem.command.decision.Part;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.PlannedRound;
import dev.tandem.events.requisition.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of interviews that are on the table, and those that both sides stand behind.
 *
 * @param proposed the newest proposal; null before the first
 * @param agreed the plan in force; null before any was agreed
 */
public record InterviewPlanState(
        @Nullable Proposal proposed, @Nullable Plan agreed) {

    /** Before the first proposal. */
    public static final InterviewPlanState NONE = new InterviewPlanState(null, null);

    /** What it is made of. */
    public static final Part<InterviewPlanState> PART = Part.from(NONE)
            .on(
                    InterviewPlanProposed.class,
                    (state, event) -> new InterviewPlanState(
                            new Proposal(event.version(), event.rounds(), event.by()), state.agreed()))
            .on(
                    InterviewPlanAgreed.class,
                    (state, event) ->
                            new InterviewPlanState(state.proposed(), new Plan(event.version(), event.rounds())));

    /** A proposal, and the side that stands behind it. */
    public record Proposal(int version, List<PlannedRound> rounds, Side by) {}

    /** A plan that both sides stand behind. */
    public record Plan(int version, List<PlannedRound> rounds) {}

    /** The version on the table; 0 before the first. */
    public int newest() {
        return proposed == null ? 0 : proposed.version();
    }

    /** Whether the version on the table is in force. */
    public boolean newestIsAgreed() {
        return agreed != null && agreed.version() == newest();
    }
}
