package dev.tandem.command.hire.confirmstart;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.hire.HireRule.DAY_TO_COME;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.STARTED_ALREADY;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.hire.HireState;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireStarted;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link ConfirmStart}. */
final class ConfirmingStart implements Decision<ConfirmStart, HireState> {

    @Override
    public DecisionModel<HireState> reads(ConfirmStart command) {
        return HireState.model(command);
    }

    @Override
    public Outcome decide(ConfirmStart command, HireState hire, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                hire.onlyForThoseAround(context),
                hire.refusesUnlessStanding(),
                hire.course().started() ? refused(STARTED_ALREADY) : null,
                RequisitionState.notBefore(hire.at(), context),
                HireState.refusesToCome(command.startedOn(), context));
        if (no != null) {
            return no;
        }
        CandidateHired hired = Objects.requireNonNull(hire.hired());
        return recorded(new HireStarted(
                hired.hire(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.startedOn(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWithHistoryAnd(NOT_HIRED, NO_SHOW_RECORDED, STARTED_ALREADY, DAY_TO_COME);
    }
}
