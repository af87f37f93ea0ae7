package dev.tandem.command.requisition.requirements;

import dev.tandem.command.decision.Part;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.PlannedRound;
import dev.tandem.events.requisition.Side;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of interviews that are on the table, and those that both sides stand behind.
 *
 * @param proposed the newest proposal; null before the first
 * @param plans that were agreed, oldest first: a round goes by the one that was in force when it began
 */
public record InterviewPlanState(@Nullable Proposal proposed, List<Plan> plans) {

    /** Before the first proposal. */
    public static final InterviewPlanState NONE = new InterviewPlanState(null, List.of());

    /** What it is made of. */
    public static final Part<InterviewPlanState> PART = Part.from(NONE)
            .on(
                    InterviewPlanProposed.class,
                    (state, event) -> new InterviewPlanState(
                            new Proposal(event.version(), event.rounds(), event.by()), state.plans()))
            .on(
                    InterviewPlanAgreed.class,
                    (state, event) -> new InterviewPlanState(
                            state.proposed(),
                            Stream.concat(state.plans().stream(), Stream.of(new Plan(event.version(), event.rounds())))
                                    .toList()));

    /** A proposal, and the side that stands behind it. */
    public record Proposal(int version, List<PlannedRound> rounds, Side by) {}

    /** A plan that both sides stand behind. */
    public record Plan(int version, List<PlannedRound> rounds) {}

    /** The version on the table; 0 before the first. */
    public int newest() {
        return proposed == null ? 0 : proposed.version();
    }

    /** The plan in force; null before any was agreed. */
    public @Nullable Plan agreed() {
        return plans.isEmpty() ? null : plans.getLast();
    }

    /** The agreed plan of that version; null if there is none. */
    public @Nullable Plan plan(@Nullable Integer version) {
        return plans.stream()
                .filter(plan -> version != null && plan.version() == version)
                .findFirst()
                .orElse(null);
    }

    /** Whether the version on the table is in force. */
    public boolean newestIsAgreed() {
        return !plans.isEmpty() && plans.getLast().version() == newest();
    }
}
