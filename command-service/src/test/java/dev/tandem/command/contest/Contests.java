package dev.tandem.command.contest;

import java.util.stream.Stream;

/** The promises of the domain that a race could break. */
final class Contests {

    private Contests() {}

    static Stream<Contest> all() {
        return Stream.of(
                        PlanningContests.all(),
                        CandidateContests.all(),
                        RequisitionContests.all(),
                        ApplicationContests.all(),
                        InterviewContests.all(),
                        OfferContests.all(),
                        PartnershipContests.all())
                .flatMap(contests -> contests);
    }
}
