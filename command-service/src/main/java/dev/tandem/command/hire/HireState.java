package dev.tandem.command.hire;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireReviewed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hire and the requisition that it was made on.
 *
 * @param hired the hire; null if the candidate was not hired
 * @param reviewed after how many months it was reviewed
 */
public record HireState(
        RequisitionState requisition, @Nullable CandidateHired hired, List<Integer> reviewed) {

    /** Reads where the hire of that candidate stands. */
    public static DecisionModel<HireState> model(OnApplication command) {
        return DecisionModel.into(
                HireState::new,
                RequisitionState.PART.of(command.requisition().tag()),
                Part.last(CandidateHired.class, hired -> hired)
                        .of(command.application().tag()),
                Part.all(HireReviewed.class, HireReviewed::months)
                        .of(command.application().tag()));
    }
}
