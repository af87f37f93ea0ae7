package dev.tandem.command.hire.celebrate;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.hire.HireState;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.Role;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.WinCelebrated;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link CelebrateWin}. */
final class CelebratingWin implements Decision<CelebrateWin, HireState> {

    @Override
    public DecisionModel<HireState> reads(CelebrateWin command) {
        return HireState.model(command);
    }

    @Override
    public Outcome decide(CelebrateWin command, HireState hire, CommandContext context) {
        RequisitionState requisition = hire.requisition();
        boolean leader = requisition.exists() && context.as(Role.TA_LEADER);
        @Nullable Refused no = leader ? null : requisition.onlyFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        no = hire.refusesUnlessStanding();
        if (no != null) {
            return no;
        }
        CandidateHired hired = Objects.requireNonNull(hire.hired());
        return recorded(new WinCelebrated(
                hired.hire(),
                command.application(),
                command.requisition(),
                command.candidate(),
                requisition.recruiter(),
                requisition.hiringManager(),
                command.message()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(NOT_HIRED, NO_SHOW_RECORDED);
    }
}
