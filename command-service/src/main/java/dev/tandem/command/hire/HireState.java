package dev.tandem.command.hire;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireReviewed;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hire and the requisition that it was made on.
 *
 * @param hired the hire; null if the candidate was not hired
 * @param reviewed after how many months it was reviewed
 * @param fellThrough whether whoever was hired never started
 * @param at when the hire occurred; null without one
 */
public record HireState(
        RequisitionState requisition,
        @Nullable CandidateHired hired,
        Set<Integer> reviewed,
        boolean fellThrough,
        @Nullable Instant at) {

    /** Before anything was read. */
    public static final HireState UNKNOWN = new HireState(RequisitionState.UNKNOWN, null, Set.of(), false, null);

    /** Reads where the hire of that candidate stands. */
    public static DecisionModel<HireState> model(OnApplication command) {
        return DecisionModel.into(UNKNOWN)
                .of(command.requisition().tag())
                .with(
                        RequisitionState.PART,
                        HireState::requisition,
                        (it, state) -> new HireState(state, it.hired, it.reviewed, it.fellThrough, it.at))
                .of(command.application().tag())
                .onRecorded(
                        CandidateHired.class,
                        (it, recorded) ->
                                new HireState(it.requisition, recorded.event(), Set.of(), false, recorded.occurredAt()))
                .on(HireFellThrough.class, (it, _) -> new HireState(it.requisition, it.hired, it.reviewed, true, it.at))
                .on(HireReviewed.class, HireState::with);
    }

    private HireState with(HireReviewed event) {
        return new HireState(
                requisition,
                hired,
                Stream.concat(reviewed.stream(), Stream.of(event.months())).collect(Collectors.toUnmodifiableSet()),
                fellThrough,
                at);
    }
}
