package dev.tandem.command.hire;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireReviewed;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hire and the requisition that it was made on.
 *
 * @param hired the hire; null if the candidate was not hired
 * @param reviewed after how many months it was reviewed
 */
public record HireState(
        RequisitionState requisition, @Nullable CandidateHired hired, Set<Integer> reviewed) {

    /** Reads where the hire of that candidate stands. */
    public static DecisionModel<HireState> model(OnApplication command) {
        return DecisionModel.into(new HireState(RequisitionState.UNKNOWN, null, Set.of()))
                .of(command.requisition().tag())
                .with(
                        RequisitionState.PART,
                        HireState::requisition,
                        (it, state) -> new HireState(state, it.hired, it.reviewed))
                .of(command.application().tag())
                .on(CandidateHired.class, (it, event) -> new HireState(it.requisition, event, it.reviewed))
                .on(HireReviewed.class, HireState::with);
    }

    private HireState with(HireReviewed event) {
        return new HireState(
                requisition,
                hired,
                Stream.concat(reviewed.stream(), Stream.of(event.months())).collect(Collectors.toUnmodifiableSet()));
    }
}
