package dev.tandem.command.requisition.cancel;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.RequisitionCancelled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link CancelRequisition}. */
public final class CancellingRequisition implements Decision<CancelRequisition, CancellingRequisition.State> {

    record State(RequisitionStanding requisition, int hires) {

        State with(RequisitionStanding standing) {
            return new State(standing, hires);
        }

        State with(CandidateHired event) {
            return new State(requisition, hires + 1);
        }
    }

    @Override
    public Class<CancelRequisition> command() {
        return CancelRequisition.class;
    }

    @Override
    public Reading<State> reads(CancelRequisition command) {
        return Reading.into(new State(RequisitionStanding.UNKNOWN, 0))
                .of(command.requisition().tag())
                .with(RequisitionStanding.PART, State::requisition, State::with)
                .on(CandidateHired.class, State::with)
                .stopsEveryClock();
    }

    @Override
    public Outcome decide(CancelRequisition command, State state, Occasion occasion) {
        RequisitionStanding requisition = state.requisition();
        if (requisition.openForPartnersAndLeaders(occasion) instanceof Refused no) {
            return no;
        }
        RequisitionCancelled cancelled = new RequisitionCancelled(command.requisition(), command.reason());
        @Nullable HeadcountId headcount = requisition.headcount();
        return headcount == null
                ? recorded(cancelled)
                : recorded(
                        cancelled,
                        new HeadcountReleased(
                                headcount, command.requisition(), requisition.openings() - state.hires()));
    }

    @Override
    public List<Rule> refusals() {
        return RequisitionStanding.rulesForPartnersAndLeadersAnd();
    }
}
