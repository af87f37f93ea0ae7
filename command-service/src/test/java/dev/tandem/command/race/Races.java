package dev.tandem.command.race;

import java.util.stream.Stream;

/** The promises of the domain that a race could break. */
final class Races {

    private Races() {}

    static Stream<Race> all() {
        return Stream.of(
                        PlanningRaces.all(),
                        HouseRaces.all(),
                        CandidateRaces.all(),
                        RequisitionRaces.all(),
                        TeamRaces.all(),
                        ApplicationRaces.all(),
                        InterviewRaces.all(),
                        OfferRaces.all(),
                        PartnershipRaces.all())
                .flatMap(races -> races);
    }
}
