package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.people.HouseTermsProposed;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonForgotten;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever people order, in whatever order, whoever they are, and whenever the service looks at its clocks: the {@link Laws}
 * hold of what is recorded.
 */
class RandomWalkTest {

    /** By then every clock has run out that can. */
    private static final Duration LONG_AFTER = Duration.ofDays(70);

    private static final Set<String> ACCEPTED = new TreeSet<>();
    private static final Set<Class<?>> RECORDED = new HashSet<>();
    private static final Set<String> REFUSED = new TreeSet<>();
    private static final AtomicInteger WORKING_DAYS = new AtomicInteger();
    private static final AtomicInteger REPORTS = new AtomicInteger();
    private static final AtomicInteger FIGURES = new AtomicInteger();
    private static final AtomicInteger IN_ANOTHERS_PLACE = new AtomicInteger();

    @Provide
    static Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        anyFrom(0, 10_000),
                        anyFrom(0, 11),
                        anyFrom(Integer.MIN_VALUE, Integer.MAX_VALUE),
                        anyFrom(0, 12))
                .as(Move::new)
                .list()
                .ofMinSize(50)
                .ofMaxSize(300)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> anyFrom(int first, int last) {
        return Arbitraries.integers().between(first, last).withDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void theLawsHoldOfWhateverIsOrdered(@ForAll("moves") List<Move> moves) {
        List<String> commands = Mix.EVERYTHING.commands();
        Log log = new Log();
        Walk walk = Course.begun(log, Mix.EVERYTHING);
        if (moves.size() % 3 == 0) {
            Course.planRounds(walk);
        }
        if (moves.size() % 3 < 2) {
            Tale.interviewOne(walk);
        } else if (moves.size() % 2 == 0) {
            Tale.tell(walk); // few walks hire somebody by themselves
        }

        for (Move move : moves) {
            String command = commands.get(Math.floorMod(move.command(), commands.size()));
            switch (walk.make(move, command)) {
                case Outcome.Recorded recorded -> {
                    ACCEPTED.add(command);
                    recorded.events().forEach(event -> RECORDED.add(event.getClass()));
                }
                case Outcome.Refused refused -> REFUSED.add(refused.rule().name());
                case null -> {}
            }
            if (move.choose("look", 16) == 0) {
                walk.look().forEach(event -> RECORDED.add(event.getClass()));
            }
        }
        sitDownAndWriteNothing(walk);
        neverSitDown(walk);
        if (moves.size() % 4 == 0) {
            bindAndHandOver(walk);
        }
        walk.rest(LONG_AFTER);
        walk.look().forEach(event -> RECORDED.add(event.getClass()));

        ContractLaws.holdIn(log.entries());
        Laws.holdIn(log.entries());
        ClockLaws.holdIn(log.entries());
        WORKING_DAYS.addAndGet(DayLaws.holdIn(log.entries()));
        REPORTS.addAndGet(ReportLaws.holdIn(log.entries()));
        if (moves.size() % 4 == 0) {
            FIGURES.addAndGet(ReviewLaws.holdIn(log));
        }
        EscalationLaws.holdIn(log.entries());
        RetentionLaws.holdIn(log.entries());
        IdentityLaws.holdIn(log.entries());
        IN_ANOTHERS_PLACE.addAndGet(TeamLaws.holdIn(log.entries()));
    }

    /** A search of which nobody writes down what is looked for; all others have that before they promise anything. */
    static void sitDownAndWriteNothing(Walk walk) {
        Map<String, String> search = Map.of("requisition", "req-unwritten");
        walk.surely("OpenRequisition", "rob", Role.RECRUITER, search);
        walk.surely("HoldKickoff", "mia", Role.HIRING_MANAGER, search);
        walk.surely("ProposeSla", "rob", Role.RECRUITER, search);
        walk.surely("SignSla", "rob", Role.RECRUITER, search);
        walk.surely("SignSla", "mia", Role.HIRING_MANAGER, search);
        walk.surely("PutRequisitionOnHold", "mia", Role.HIRING_MANAGER, search);
        walk.surely("AgreeToHold", "rob", Role.RECRUITER, search);
        walk.surely("ResumeRequisition", "rob", Role.RECRUITER, search);
    }

    /** A search whose two sides never sit down. */
    private static void neverSitDown(Walk walk) {
        Map<String, String> search = Map.of("requisition", "req-unmet");
        walk.surely("OpenRequisition", "rob", Role.RECRUITER, search);
        walk.surely("ProposeSla", "rob", Role.RECRUITER, search);
        walk.surely("SignSla", "rob", Role.RECRUITER, search);
        walk.surely("SignSla", "mia", Role.HIRING_MANAGER, search);
    }

    /** A search that the house binds, whose manager works on days of his own, and that changes hands shortly before the kickoff is due. */
    private static void bindAndHandOver(Walk walk) {
        Outcome proposed = walk.surely("ProposeHouseTerms", "tea", Role.TA_LEADER, Map.of());
        HouseTermsProposed terms =
                (HouseTermsProposed) ((Outcome.Recorded) proposed).events().getFirst();
        walk.surely("AdoptHouseTerms", "eve", Role.EXECUTIVE, Map.of("version", terms.version()));
        walk.surely(
                "SetWorkingHours",
                "tea",
                Role.TA_LEADER,
                Map.of(
                        "person",
                        "otto",
                        "week",
                        Map.of(
                                "zone", "Pacific/Auckland",
                                "days", List.of("TUESDAY", "WEDNESDAY", "FRIDAY"),
                                "opens", "08:00",
                                "closes", "17:00",
                                "holidays", List.of())));
        walk.surely(
                "OpenRequisition",
                "rob",
                Role.RECRUITER,
                Map.of("requisition", "req-bound", "hiringManager", "otto", "roleType", "ENGINEER"));
        walk.look();
        walk.rest(Duration.ofDays(6));
        walk.surely(
                "ReassignRequisition",
                "tea",
                Role.TA_LEADER,
                Map.of("requisition", "req-bound", "side", "RECRUITER", "to", "rita"));
    }

    /** Otherwise the laws might hold because nothing ever happens. */
    @AfterContainer
    static void walksGetFar() {
        assertThat(WORKING_DAYS).as("promises that ran out in working days").hasValueGreaterThan(20);
        assertThat(REPORTS).as("reports held to the board").hasValueGreaterThan(10);
        assertThat(FIGURES).as("figures of reviews with cases").hasValueGreaterThan(200);
        assertThat(IN_ANOTHERS_PLACE).as("events recorded in somebody's place").hasValueGreaterThan(10);
        assertThat(ACCEPTED).containsAll(Mix.decisive()).hasSizeGreaterThan(55);
        assertThat(RECORDED)
                .contains(RequisitionFilled.class, RequisitionCancelled.class, HeadcountReleased.class)
                .contains(LegalHoldPlaced.class, LegalHoldReleased.class, CandidateForgotten.class)
                .contains(PersonDeparted.class, PersonForgotten.class)
                .contains(OverdueEvent.class.getPermittedSubclasses())
                .contains(EscalationRaised.class, EscalationAcknowledged.class, EscalationResolved.class)
                .contains(EscalationReopened.class);
        assertThat(REFUSED)
                .contains(
                        "HEADCOUNT_EXCEEDED",
                        "UNDER_LEGAL_HOLD",
                        "CANDIDATE_FORGOTTEN",
                        "PERSON_FORGOTTEN",
                        "REQUISITION_FILLED",
                        "REQUISITION_CANCELLED",
                        "APPLICATION_ENDED",
                        "CANDIDATE_ALREADY_SUBMITTED",
                        "OFFER_OPEN",
                        "OFFER_NOT_ACCEPTED",
                        "HIRED_ALREADY",
                        "HISTORY_OUT_OF_ORDER",
                        "NOT_IMPORTED")
                .hasSizeGreaterThan(60);
    }
}
