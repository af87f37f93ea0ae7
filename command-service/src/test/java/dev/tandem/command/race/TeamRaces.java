package dev.tandem.command.race;

import static dev.tandem.command.race.Person.MIA;
import static dev.tandem.command.race.Person.ROB;
import static dev.tandem.command.race.Person.TEA;
import static dev.tandem.command.race.Race.oneOf;

import dev.tandem.command.requisition.lifecycle.reassign.ReassignRequisition;
import dev.tandem.command.requisition.team.add.AddToHiringTeam;
import dev.tandem.command.requisition.team.delegate.DelegateSide;
import dev.tandem.command.requisition.team.enddelegation.EndDelegation;
import dev.tandem.command.requisition.team.remove.RemoveFromHiringTeam;
import dev.tandem.events.requisition.DelegationEnded;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.HiringTeamLeft;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.SideDelegated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nobody comes to act for both sides of a search, and each relation begins and ends once. */
final class TeamRaces {

    private static final Map<String, String> CORA = Map.of("person", "cora");

    private TeamRaces() {}

    static Stream<Race> all() {
        return Stream.of(
                oneOf(
                        "Nobody has a duty for one side and acts for the other by delegation",
                        search -> search.opened(1),
                        search -> List.of(
                                search.order(ROB, AddToHiringTeam.class, CORA),
                                search.order(MIA, DelegateSide.class, aDay("cora"))),
                        HiringTeamJoined.class,
                        SideDelegated.class),
                oneOf(
                        "Nobody owns one side and has a duty for the other",
                        search -> search.opened(1),
                        search -> List.of(
                                search.order(ROB, AddToHiringTeam.class, CORA),
                                search.order(
                                        TEA,
                                        ReassignRequisition.class,
                                        Map.of("side", "HIRING_MANAGER", "to", "cora"))),
                        HiringTeamJoined.class,
                        RequisitionReassigned.class),
                oneOf(
                        "Nobody acts for both sides by two delegations",
                        search -> search.opened(1),
                        search -> List.of(
                                search.order(ROB, DelegateSide.class, aDay("dora")),
                                search.order(MIA, DelegateSide.class, aDay("dora"))),
                        SideDelegated.class),
                oneOf(
                        "A duty is given once",
                        search -> search.opened(1),
                        search -> List.of(
                                search.order(ROB, AddToHiringTeam.class, CORA),
                                search.order(MIA, AddToHiringTeam.class, CORA)),
                        HiringTeamJoined.class),
                oneOf(
                        "A duty ends once",
                        search -> search.opened(1).with(ROB, AddToHiringTeam.class, CORA),
                        search -> List.of(
                                search.order(ROB, RemoveFromHiringTeam.class, CORA),
                                search.order(MIA, RemoveFromHiringTeam.class, CORA)),
                        HiringTeamLeft.class),
                oneOf(
                        "A delegation ends once",
                        search -> search.opened(1).with(ROB, DelegateSide.class, aDay("dora")),
                        search -> List.of(search.order(ROB, EndDelegation.class, Map.of("delegate", "dora"))),
                        DelegationEnded.class));
    }

    private static Map<String, String> aDay(String delegate) {
        Instant now = Instant.now();
        return Map.of(
                "delegate",
                delegate,
                "from",
                now.toString(),
                "until",
                now.plus(Duration.ofDays(1)).toString());
    }
}
