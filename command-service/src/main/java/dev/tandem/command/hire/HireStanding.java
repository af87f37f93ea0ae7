package dev.tandem.command.hire;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.requisition.RequisitionStanding;
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
public record HireStanding(
        RequisitionStanding requisition, @Nullable CandidateHired hired, Set<Integer> reviewed) {

    /** Reads where the hire of that candidate stands. */
    public static Reading<HireStanding> reading(OnApplication command) {
        return Reading.into(new HireStanding(RequisitionStanding.UNKNOWN, null, Set.of()))
                .of(command.requisition().tag())
                .with(
                        RequisitionStanding.PART,
                        HireStanding::requisition,
                        (it, standing) -> new HireStanding(standing, it.hired, it.reviewed))
                .of(command.application().tag())
                .on(CandidateHired.class, (it, event) -> new HireStanding(it.requisition, event, it.reviewed))
                .on(HireReviewed.class, HireStanding::with);
    }

    private HireStanding with(HireReviewed event) {
        return new HireStanding(
                requisition,
                hired,
                Stream.concat(reviewed.stream(), Stream.of(event.months())).collect(Collectors.toUnmodifiableSet()));
    }
}
