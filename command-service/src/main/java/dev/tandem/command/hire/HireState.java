package dev.tandem.command.hire;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireReviewed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hire and the requisition that it was made on.
 *
 * @param recorded the hire; null if the candidate was not hired
 * @param reviewed after how many months it was reviewed
 * @param fellThrough whether whoever was hired never started
 */
public record HireState(
        RequisitionState requisition,
        @Nullable RecordedEvent<CandidateHired> recorded,
        List<Integer> reviewed,
        boolean fellThrough) {

    /** Reads where the hire of that candidate stands. */
    public static DecisionModel<HireState> model(OnApplication command) {
        return DecisionModel.into(
                HireState::new,
                RequisitionState.PART.of(command.requisition().tag()),
                Part.lastRecorded(CandidateHired.class).of(command.application().tag()),
                Part.all(HireReviewed.class, HireReviewed::months)
                        .of(command.application().tag()),
                Part.happened(HireFellThrough.class).of(command.application().tag()));
    }

    /** The hire; null if the candidate was not hired. */
    public @Nullable CandidateHired hired() {
        return recorded == null ? null : recorded.event();
    }

    /** When it occurred; null if the candidate was not hired. */
    public @Nullable Instant at() {
        return recorded == null ? null : recorded.occurredAt();
    }
}
