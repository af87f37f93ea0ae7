package dev.tandem.command.requisition.lifecycle.amend;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_EXCEEDED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_NOT_APPROVED;
import static dev.tandem.command.planning.PlanningRule.HEADCOUNT_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.HEADCOUNT_NOT_ITS_OWN;
import static dev.tandem.command.requisition.RequisitionRule.NEEDED_BY_PASSED;
import static dev.tandem.command.requisition.RequisitionRule.NOTHING_AMENDED;
import static dev.tandem.command.requisition.RequisitionRule.OPENINGS_BELOW_HIRES;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.planning.HeadcountState;
import dev.tandem.command.requisition.Hires;
import dev.tandem.command.requisition.NeededBy;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.Tag;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.Vacancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link AmendRequisition}. */
final class AmendingRequisition implements Decision<AmendRequisition, AmendingRequisition.State> {

    record State(
            RequisitionState requisition, Before before, RequirementsHistory requirements, HeadcountState headcount) {}

    /**
     * What an amendment follows.
     *
     * @param hires how many stand
     * @param last when somebody was hired or it was amended last; null: never
     */
    record Before(int hires, @Nullable Instant last) {}

    @Override
    public DecisionModel<State> reads(AmendRequisition command) {
        Tag requisition = command.requisition().tag();
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.stopsEveryClock().of(requisition),
                DecisionModel.into(
                        Before::new,
                        Hires.STANDING.of(requisition),
                        Part.latest(List.of(CandidateHired.class, RequisitionAmended.class))
                                .of(requisition)),
                RequirementsHistory.PART.of(requisition),
                command.headcount() == null
                        ? DecisionModel.known(HeadcountState.UNKNOWN)
                        : HeadcountState.model(command.headcount()));
    }

    @Override
    public Outcome decide(AmendRequisition command, State state, CommandContext context) {
        RequisitionState requisition = state.requisition();
        int hires = state.before().hires();
        @Nullable
        Refused no = firstRefusal(
                requisition.onlyForHistoryOr(Partner.EITHER, context),
                requisition.over(),
                RequisitionState.notBefore(requisition.latest(), context),
                RequisitionState.notBefore(state.before().last(), context),
                requisition.history(context) ? null : NeededBy.refuses(command.neededBy(), context));
        if (no != null) {
            return no;
        }
        Vacancy before = requisition.vacancy();
        Vacancy now = amended(before, command);
        if (now.equals(before)) {
            return refused(NOTHING_AMENDED);
        }
        if (now.openings() < hires) {
            return refused(OPENINGS_BELOW_HIRES, hires + " were hired.", Map.of("hires", hires));
        }
        no = refusesHeadcount(command, now.openings() - before.openings(), state);
        if (no != null) {
            return no;
        }
        RequisitionAmended amended = new RequisitionAmended(
                command.requisition(),
                requisition.headcount(),
                before,
                now,
                requisition.history(context) ? null : toConfirm(before, now, state.requirements()),
                command.reason());
        return now.openings() == hires
                ? recorded(amended, new RequisitionFilled(command.requisition(), hires))
                : recorded(amended);
    }

    private static Vacancy amended(Vacancy before, AmendRequisition command) {
        return new Vacancy(
                requireNonNullElse(command.openings(), before.openings()),
                requireNonNullElse(command.department(), before.department()),
                requireNonNullElse(command.location(), before.location()),
                command.level() == null ? before.level() : command.level(),
                command.compensation() == null ? before.compensation() : command.compensation(),
                command.neededBy() == null ? before.neededBy() : command.neededBy());
    }

    private static @Nullable Refused refusesHeadcount(AmendRequisition command, int more, State state) {
        @Nullable HeadcountId own = state.requisition().headcount();
        @Nullable HeadcountId named = command.headcount();
        if (named != null ? !named.equals(own) : own != null && more > 0) {
            return own == null
                    ? refused(HEADCOUNT_NOT_ITS_OWN)
                    : refused(HEADCOUNT_NOT_ITS_OWN, HEADCOUNT_NOT_ITS_OWN.meaning(), Map.of("headcount", own));
        }
        return named != null && more > 0 ? state.headcount().refuses(more) : null;
    }

    /** The newest version, if the manager stands behind it: what is not approved yet is asked for anyway. */
    private static @Nullable Integer toConfirm(Vacancy before, Vacancy now, RequirementsHistory requirements) {
        boolean another = !Objects.equals(before.compensation(), now.compensation())
                || !Objects.equals(before.level(), now.level())
                || !before.location().equals(now.location());
        RequirementsHistory.@Nullable Version newest = requirements.newest();
        return another && newest != null && newest.approved() ? newest.number() : null;
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWithHistoryAnd(
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                NEEDED_BY_PASSED,
                NOTHING_AMENDED,
                OPENINGS_BELOW_HIRES,
                HEADCOUNT_NOT_ITS_OWN,
                HEADCOUNT_UNKNOWN,
                HEADCOUNT_NOT_APPROVED,
                HEADCOUNT_EXCEEDED);
    }
}
