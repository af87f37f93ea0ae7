package dev.tandem.command.hire.noshow;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.REVIEWED_ALREADY;
import static dev.tandem.command.hire.HireRule.STARTED_ALREADY;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.hire.HireState;
import dev.tandem.command.requisition.Hires;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.Event;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.RequisitionReopened;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides {@link RecordNoShow}. */
final class RecordingNoShow implements Decision<RecordNoShow, RecordingNoShow.State> {

    record State(HireState hire, int hires) {}

    @Override
    public DecisionModel<State> reads(RecordNoShow command) {
        return DecisionModel.into(
                State::new,
                HireState.model(command),
                Hires.STANDING.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(RecordNoShow command, State state, CommandContext context) {
        HireState hire = state.hire();
        RequisitionState requisition = hire.requisition();
        if (requisition.onlyForHistoryOr(Partner.EITHER, context) instanceof Refused no) {
            return no;
        }
        if (hire.refusesUnlessStanding() instanceof Refused no) {
            return no;
        }
        CandidateHired hired = Objects.requireNonNull(hire.hired());
        if (!hire.course().reviewed().isEmpty()) {
            return refused(REVIEWED_ALREADY, "The hire was reviewed: whoever was reviewed had started.");
        }
        if (hire.course().started()) {
            return refused(STARTED_ALREADY);
        }
        @Nullable
        Refused outOfOrder = firstRefusal(
                RequisitionState.notBefore(hire.at(), context),
                RequisitionState.notBefore(requisition.over() == null ? null : requisition.latest(), context));
        if (outOfOrder != null) {
            return outOfOrder;
        }
        List<Event> events = new ArrayList<>();
        events.add(new HireFellThrough(
                hired.hire(), command.application(), command.requisition(), command.candidate(), command.reason()));
        @Nullable HeadcountId headcount = requisition.headcount();
        switch (requisition.phase()) {
            case FILLED -> events.add(new RequisitionReopened(command.requisition(), state.hires() - 1, hired.hire()));
            // When it was cancelled this opening was taken; nobody looks for anybody to take it any more.
            case CANCELLED -> {
                if (headcount != null) {
                    events.add(new HeadcountReleased(headcount, command.requisition(), 1));
                }
            }
            case OPEN, ON_HOLD -> {}
        }
        return recorded(events);
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWithHistoryAnd(NOT_HIRED, NO_SHOW_RECORDED, REVIEWED_ALREADY, STARTED_ALREADY);
    }
}
