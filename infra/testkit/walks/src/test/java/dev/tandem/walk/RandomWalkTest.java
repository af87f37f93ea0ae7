package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.planning.HeadcountReleased;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /** What decides who gets where; the others come as often together as these do. */
    private static final List<String> DECISIVE = List.of(
            "SubmitCandidate",
            "SubmitCandidate",
            "AcceptSubmittal",
            "AdvanceCandidate",
            "RejectWithFeedback",
            "WithdrawCandidate",
            "ReconsiderCandidate",
            "ReconsiderCandidate",
            "ScheduleInterview",
            "CompleteInterview",
            "ScheduleDebrief",
            "RescheduleDebrief",
            "HoldDebrief",
            "ExtendOffer",
            "ExtendOffer",
            "ExtendOffer",
            "AcceptOffer",
            "AcceptOffer",
            "AcceptOffer",
            "DeclineOffer",
            "RescindOffer",
            "RecordHire",
            "RecordHire",
            "RecordHire",
            "PutRequisitionOnHold",
            "ResumeRequisition");

    /** By then every clock has run out that can. */
    private static final Duration LONG_AFTER = Duration.ofDays(70);

    private static final Set<String> ACCEPTED = new TreeSet<>();
    private static final Set<Class<?>> RECORDED = new HashSet<>();
    private static final Set<String> REFUSED = new TreeSet<>();

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

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theLawsHoldOfWhateverIsOrdered(@ForAll("moves") List<Move> moves) {
        List<String> commands = drawnFrom();
        Log log = new Log();
        Walk walk = begun(log);

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
        walk.rest(LONG_AFTER);
        walk.look().forEach(event -> RECORDED.add(event.getClass()));

        Laws.holdIn(log.entries());
        ClockLaws.holdIn(log.entries());
        EscalationLaws.holdIn(log.entries());
        RetentionLaws.holdIn(log.entries());
    }

    /** Otherwise the laws might hold because nothing ever happens. */
    @AfterContainer
    static void walksGetFar() {
        assertThat(ACCEPTED).containsAll(DECISIVE).hasSizeGreaterThan(55);
        assertThat(RECORDED)
                .contains(RequisitionFilled.class, RequisitionCancelled.class, HeadcountReleased.class)
                .contains(LegalHoldPlaced.class, LegalHoldReleased.class, CandidateForgotten.class)
                .contains(OverdueEvent.class.getPermittedSubclasses())
                .contains(EscalationRaised.class, EscalationAcknowledged.class, EscalationResolved.class);
        assertThat(REFUSED)
                .contains(
                        "HEADCOUNT_EXCEEDED",
                        "UNDER_LEGAL_HOLD",
                        "CANDIDATE_FORGOTTEN",
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

    /** Each command at least once; together they are drawn a quarter of the time, the decisive ones the rest. */
    private static List<String> drawnFrom() {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            drawn.addAll(DECISIVE);
        }
        drawn.addAll(Walk.commands());
        return drawn;
    }

    /** A headcount for three; a search for two of them on which all is settled; a search that another system ran. */
    private static Walk begun(Log log) {
        Walk walk = new Walk(log);
        walk.surely("PlanHeadcount", "mia", Role.HIRING_MANAGER, Map.of("openings", 3));
        walk.surely("DecideHeadcount", "eve", Role.EXECUTIVE, Map.of("headcount", "id-1", "decision", "APPROVE"));
        walk.surely(
                "OpenRequisition",
                "rob",
                Role.RECRUITER,
                Map.of("requisition", "req-7f3a", "headcount", "id-1", "openings", 2));
        walk.surely("HoldKickoff", "mia", Role.HIRING_MANAGER, Map.of());
        walk.surely("ProposeRequirements", "rob", Role.RECRUITER, Map.of());
        walk.surely("ApproveRequirements", "mia", Role.HIRING_MANAGER, Map.of());
        walk.surely("DefineScorecard", "rob", Role.RECRUITER, Map.of());
        walk.surely("AssignPanel", "rob", Role.RECRUITER, Map.of());
        walk.surely(
                "ProposeSla",
                "rob",
                Role.RECRUITER,
                Map.of("slate", Map.of("candidates", 3, "by", "2026-02-02T17:00:00Z")));
        walk.surely("SignSla", "rob", Role.RECRUITER, Map.of());
        walk.surely("SignSla", "mia", Role.HIRING_MANAGER, Map.of());
        walk.surely(
                "OpenRequisition",
                "im",
                Role.IMPORTER,
                Map.of("requisition", "req-old", "recruiter", "rob", "openings", 1));
        for (int i = 0; i < 4; i++) {
            walk.surely("RegisterCandidate", "rob", Role.RECRUITER, Map.of("candidate", "cand-" + i));
        }
        return walk;
    }
}
