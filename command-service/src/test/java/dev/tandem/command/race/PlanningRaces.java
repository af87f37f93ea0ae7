package dev.tandem.command.race;

import static dev.tandem.command.race.AtMostOneTest.CONTENDERS;
import static dev.tandem.command.race.Person.EVE;
import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Race.oneOf;
import static dev.tandem.command.race.Race.some;
import static dev.tandem.command.race.Race.times;

import dev.tandem.command.planning.decide.DecideHeadcount;
import dev.tandem.command.planning.plan.PlanHeadcount;
import dev.tandem.command.requisition.lifecycle.amend.AmendRequisition;
import dev.tandem.command.requisition.lifecycle.open.OpenRequisition;
import dev.tandem.events.planning.HeadcountApproved;
import dev.tandem.events.planning.HeadcountDeclined;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionOpened;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may hire: a headcount is decided once and never used up twice. */
final class PlanningRaces {

    private PlanningRaces() {}

    static Stream<Race> all() {
        return Stream.of(
                oneOf(
                        "A headcount is decided once",
                        search -> search.with(MIA, PlanHeadcount.class),
                        search -> List.of(
                                search.order(EVE, DecideHeadcount.class, Map.of("decision", "APPROVE")),
                                search.order(
                                        EVE, DecideHeadcount.class, Map.of("decision", "DECLINE", "reason", "No"))),
                        HeadcountApproved.class,
                        HeadcountDeclined.class),
                some(
                        "The requisitions of a headcount never want more people than it allows",
                        search -> search.approvedHeadcount(3),
                        search -> times(
                                CONTENDERS,
                                search.order(ROB, OpenRequisition.class, Map.of("headcount", search.id("headcount")))),
                        3,
                        RequisitionOpened.class),
                oneOf(
                        "Nor when one of them is amended to want more",
                        search -> search.approvedHeadcount(2).openedFromHeadcount(),
                        search -> List.of(
                                search.order(ROB, OpenRequisition.class, Map.of("headcount", search.id("headcount"))),
                                search.order(
                                        MIA,
                                        AmendRequisition.class,
                                        Map.of("openings", 2, "headcount", search.id("headcount")))),
                        RequisitionOpened.class,
                        RequisitionAmended.class));
    }
}
