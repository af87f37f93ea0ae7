package dev.tandem.command.race;

import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Race.oneOf;
import static dev.tandem.command.race.Race.some;

import dev.tandem.command.hire.confirmstart.ConfirmStart;
import dev.tandem.command.hire.handover.HandOverHire;
import dev.tandem.command.hire.left.RecordHireLeft;
import dev.tandem.command.hire.noshow.RecordNoShow;
import dev.tandem.command.hire.record.RecordHire;
import dev.tandem.command.hire.review.ReviewHire;
import dev.tandem.command.offer.accept.AcceptOffer;
import dev.tandem.command.offer.approve.ApproveOffer;
import dev.tandem.command.offer.decide.DecideToHire;
import dev.tandem.command.offer.decline.DeclineOffer;
import dev.tandem.command.offer.extend.ExtendOffer;
import dev.tandem.command.offer.failcondition.FailCondition;
import dev.tandem.command.offer.meetcondition.MeetCondition;
import dev.tandem.command.offer.propose.ProposeOffer;
import dev.tandem.command.offer.refuse.RefuseOffer;
import dev.tandem.command.offer.rescind.RescindOffer;
import dev.tandem.command.offer.setcondition.SetCondition;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.hire.HireLeft;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.HireStarted;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferConditionFailed;
import dev.tandem.events.offer.OfferConditionMet;
import dev.tandem.events.offer.OfferConditionSet;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.requisition.RequisitionFilled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One offer, one answer to it, and never more hires than openings. */
final class OfferRaces {

    private static final int OPENINGS = 2;
    private static final int CANDIDATES = 6;

    private OfferRaces() {}

    static Stream<Race> all() {
        return Stream.of(
                oneOf(
                        "One decision to hire stands on an application",
                        search -> search.agreed().submitted(),
                        search -> List.of(search.order(MIA, DecideToHire.class, Search.WITHOUT_DEBRIEF)),
                        HiringDecided.class),
                oneOf(
                        "One proposed offer waits for approval",
                        search -> search.agreed().submitted().decided(),
                        search -> List.of(search.order(ROB, ProposeOffer.class)),
                        OfferProposed.class),
                oneOf(
                        "A person answers a proposed offer once",
                        search -> search.agreed().submitted().proposed(),
                        search -> List.of(search.order(MIA, ApproveOffer.class), search.order(MIA, RefuseOffer.class)),
                        OfferApproved.class,
                        OfferRefused.class),
                oneOf(
                        "One offer is open on an application",
                        search -> search.agreed().submitted().approved(),
                        search -> List.of(search.order(ROB, ExtendOffer.class)),
                        OfferExtended.class),
                oneOf(
                        "An offer is accepted or declined, once",
                        search -> search.agreed().submitted().offered(),
                        search -> List.of(search.order(ROB, AcceptOffer.class), search.order(ROB, DeclineOffer.class)),
                        OfferAccepted.class,
                        OfferDeclined.class),
                oneOf(
                        "An offer depends on one thing once",
                        search -> search.agreed().submitted().offered(),
                        search -> List.of(search.order(ROB, SetCondition.class)),
                        OfferConditionSet.class),
                oneOf(
                        "A condition is met once",
                        search -> search.agreed().submitted().offered().with(ROB, SetCondition.class),
                        search -> List.of(search.order(ROB, MeetCondition.class)),
                        OfferConditionMet.class),
                oneOf(
                        "One condition that failed is enough",
                        search -> search.agreed().submitted().offered().with(ROB, SetCondition.class),
                        search -> List.of(search.order(ROB, FailCondition.class)),
                        OfferConditionFailed.class),
                oneOf(
                        "An offer that was accepted leads to a hire, or is taken back",
                        search -> search.agreed(OPENINGS).submitted().accepted(),
                        search -> List.of(search.order(ROB, RecordHire.class), search.order(ROB, RescindOffer.class)),
                        CandidateHired.class,
                        OfferRescinded.class),
                some(
                                "Openings are never over-filled",
                                search -> search.agreed(OPENINGS),
                                OfferRaces::hires,
                                OPENINGS,
                                CandidateHired.class)
                        .and(1, RequisitionFilled.class),
                oneOf(
                        "A hire is reviewed once at 6 months",
                        search -> search.agreed()
                                .submitted()
                                .accepted()
                                .with(ROB, RecordHire.class, Map.of("startDate", "2020-04-01")),
                        search -> List.of(search.order(MIA, ReviewHire.class)),
                        HireReviewed.class),
                oneOf(
                        "A start is confirmed, or never was, once",
                        search -> search.agreed()
                                .submitted()
                                .accepted()
                                .with(ROB, RecordHire.class, Map.of("startDate", "2019-04-01")),
                        search -> List.of(search.order(MIA, ConfirmStart.class), search.order(ROB, RecordNoShow.class)),
                        HireStarted.class,
                        HireFellThrough.class),
                oneOf(
                        "Whoever was hired leaves once",
                        search -> search.agreed()
                                .submitted()
                                .accepted()
                                .with(ROB, RecordHire.class, Map.of("startDate", "2019-04-01"))
                                .with(MIA, ConfirmStart.class),
                        search -> List.of(search.order(MIA, RecordHireLeft.class)),
                        HireLeft.class),
                oneOf(
                        "A hire is handed over by whom they work for",
                        search -> search.agreed().submitted().accepted().with(ROB, RecordHire.class),
                        search -> List.of(search.order(MIA, HandOverHire.class)),
                        HireHandedOver.class),
                oneOf(
                        "A hire falls through once, or was reviewed",
                        search -> search.agreed()
                                .submitted()
                                .accepted()
                                .with(ROB, RecordHire.class, Map.of("startDate", "2020-04-01")),
                        search -> List.of(search.order(MIA, RecordNoShow.class), search.order(MIA, ReviewHire.class)),
                        HireFellThrough.class,
                        HireReviewed.class),
                some(
                                "An opening whose hire fell through is filled once more",
                                search -> {
                                    search.agreed().submitted().accepted().with(ROB, RecordHire.class, Map.of());
                                    search.with(MIA, RecordNoShow.class, Map.of());
                                    return search;
                                },
                                OfferRaces::hires,
                                1,
                                CandidateHired.class)
                        .and(1, RequisitionFilled.class));
    }

    /** As many accepted offers as there are candidates, and the hire of each. */
    private static List<Order> hires(Search search) {
        List<Order> hires = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            search.submitted().accepted();
            hires.add(search.order(ROB, RecordHire.class));
        }
        return hires;
    }
}
