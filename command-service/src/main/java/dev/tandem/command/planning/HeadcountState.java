package dev.tandem.command.planning;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountDeclined;
import dev.tandem.events.planning.HeadcountDeferred;
import dev.tandem.events.planning.HeadcountPlanned;
import dev.tandem.events.planning.HeadcountRedesigned;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionOpened;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a planned role stands.
 *
 * @param phase what was decided
 * @param ceiling how many people it allows; as planned until it is decided
 * @param used how many people requisitions want that come from it
 */
public record HeadcountState(HeadcountPhase phase, int ceiling, int used) {

    /** Before it was planned. */
    public static final HeadcountState UNKNOWN = new HeadcountState(HeadcountPhase.UNKNOWN, 0, 0);

    /** What it is made of. */
    public static final Part<HeadcountState> PART = Part.from(UNKNOWN)
            .on(HeadcountPlanned.class, (_, event) -> new HeadcountState(HeadcountPhase.PLANNED, event.openings(), 0))
            .on(HeadcountApproved.class, (it, event) -> it.decided(HeadcountPhase.APPROVED, event.openings()))
            .on(HeadcountRedesigned.class, (it, event) -> it.decided(HeadcountPhase.APPROVED, event.openings()))
            .on(HeadcountDeferred.class, (it, _) -> it.decided(HeadcountPhase.PLANNED, it.ceiling()))
            .on(HeadcountDeclined.class, (it, _) -> it.decided(HeadcountPhase.DECLINED, 0))
            .on(RequisitionOpened.class, (it, event) -> it.uses(event.openings()))
            .on(
                    RequisitionAmended.class,
                    (it, event) ->
                            it.uses(event.now().openings() - event.before().openings()))
            .on(HeadcountReleased.class, (it, event) -> it.uses(-event.openings()));

    /** What was decided. */
    public enum HeadcountPhase {
        UNKNOWN,
        /** Also when it was deferred: it waits for a decision. */
        PLANNED,
        /** Also as redesigned. */
        APPROVED,
        DECLINED
    }

    /** Reads where that headcount stands, and nothing else. */
    public static DecisionModel<HeadcountState> model(HeadcountId headcount) {
        return PART.of(headcount.tag());
    }

    /** How many more people may be searched for. */
    public int left() {
        return ceiling - used;
    }

    /** Refuses a search for so many more people than there are now; null if it allows them. */
    public @Nullable Refused refuses(int more) {
        return switch (phase) {
            case UNKNOWN -> refused(PlanningRule.HEADCOUNT_UNKNOWN);
            case PLANNED, DECLINED -> refused(PlanningRule.HEADCOUNT_NOT_APPROVED);
            case APPROVED ->
                more <= left()
                        ? null
                        : refused(
                                PlanningRule.HEADCOUNT_EXCEEDED,
                                "The headcount allows " + ceiling + ", of which " + used + " are being searched for.",
                                Map.of("ceiling", ceiling, "left", left()));
        };
    }

    private HeadcountState decided(HeadcountPhase next, int openings) {
        return new HeadcountState(next, openings, used);
    }

    private HeadcountState uses(int openings) {
        return new HeadcountState(phase, ceiling, used + openings);
    }
}
