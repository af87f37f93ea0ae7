package dev.tandem.walk;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.DebriefId;
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfferId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferProposed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A beginning that is not left to chance: a slate, an interview, two hires of whom one never starts. Few random courses get so far. */
final class Tale {

    /** As much as was approved. */
    private static final Map<String, Object> LAST_WORD = Map.of(
            "baseSalary",
            Map.of("amount", 73_000, "currency", "EUR"),
            "per",
            "YEAR",
            "hoursPerWeek",
            40,
            "variable",
            Map.of("amount", 2_000, "currency", "EUR"),
            "employment",
            "PERMANENT",
            "startDate",
            "2099-04-01");

    private final Walk walk;

    private Tale(Walk walk) {
        this.walk = walk;
    }

    /** Has it happen on the search that is prepared, to candidates of whom nobody has been submitted. */
    static void tell(Walk walk) {
        new Tale(walk).tell();
    }

    /** Only that the first candidate was interviewed, of which nobody has said anything yet. */
    static void interviewOne(Walk walk) {
        new Tale(walk).recruiter("SubmitCandidate", walk.names().candidate(0), Map.of());
        interview(walk, 0);
    }

    /** As {@link #interviewOne}, after the tale was told: somebody else was interviewed too, in the first of two rounds. */
    static void interviewAnother(Walk walk) {
        interview(walk, 3);
    }

    /** After the tale was told: the offer to somebody else hangs on a condition that failed. */
    static void failCondition(Walk walk) {
        Tale tale = new Tale(walk);
        String candidate = walk.names().candidate(3);
        OfferId offer = tale.offer(candidate, null);
        tale.recruiter("SetCondition", candidate, Map.of("offer", offer));
        tale.recruiter("FailCondition", candidate, Map.of("offer", offer));
    }

    /** After the tale was told: a better offer to somebody else is approved, and not made yet. */
    static void approveBetter(Walk walk) {
        Tale tale = new Tale(walk);
        String candidate = walk.names().candidate(3);
        ProposalId better = tale.better(candidate, tale.offer(candidate, null));
        tale.manager("ApproveOffer", candidate, Map.of("proposal", better));
    }

    private static void interview(Walk walk, int which) {
        Tale tale = new Tale(walk);
        String candidate = walk.names().candidate(which);
        tale.manager("AcceptSubmittal", candidate, Map.of());
        InterviewId interview = only(InterviewScheduled.class, tale.recruiter("ScheduleInterview", candidate, Map.of()))
                .interview();
        tale.recruiter("CompleteInterview", candidate, Map.of("interview", interview));
    }

    /** The first candidate was interviewed by these people, in that order; only the first of them has said anything yet. */
    static void interviewTogether(Walk walk, List<String> interviewers) {
        Tale tale = new Tale(walk);
        String first = walk.names().candidate(0);
        List<Map<String, ?>> assignments = interviewers.stream()
                .<Map<String, ?>>map(person -> Map.of("interviewer", person, "competencies", List.of("engineering")))
                .toList();
        tale.recruiter("AssignPanel", first, Map.of("members", assignments));
        tale.recruiter("SubmitCandidate", first, Map.of());
        tale.manager("AcceptSubmittal", first, Map.of());
        InterviewId interview = only(
                        InterviewScheduled.class,
                        tale.recruiter("ScheduleInterview", first, Map.of("assignments", assignments)))
                .interview();
        tale.recruiter("CompleteInterview", first, Map.of("interview", interview));
        tale.by(interviewers.getFirst(), Role.INTERVIEWER, "SubmitFeedback", first, Map.of("interview", interview));
    }

    private void tell() {
        String first = walk.names().candidate(0);
        String second = walk.names().candidate(1);
        String third = walk.names().candidate(2);
        helpers();
        recruiter("ReceiveApplication", first, Map.of("source", "INBOUND"));
        for (String candidate : List.of(first, second, third)) {
            recruiter("SubmitCandidate", candidate, Map.of());
        }
        walk.surely("PresentSlate", "rob", Role.RECRUITER, Map.of("candidates", List.of(first, second, third)));
        interview(first);
        DebriefId debrief = debrief(first);
        recruiter("RecordReferenceCheck", first, Map.of());
        hire(first, debrief, "2019-04-01");
        recruiter("CelebrateWin", first, Map.of());
        manager("ConfirmStart", first, Map.of());
        manager("ReviewHire", first, Map.of());
        manager("HandOverHire", first, Map.of());
        recruiter("RecordCandidateExperience", first, Map.of());
        recruiter("ScheduleDebrief", third, Map.of());
        Course.planRounds(walk);
        interview(third);
        manager("DecideRound", third, Map.of());
        rescind(third);
        recruiter("SubmitCandidate", walk.names().candidate(3), Map.of()); // waits while the search is filled
        hire(second, null, "2099-04-01");
        recruiter("RecordNoShow", second, Map.of());
    }

    /** Some come to help, and go again. */
    private void helpers() {
        walk.surely("AddToHiringTeam", "rob", Role.RECRUITER, Map.of());
        walk.surely("RemoveFromHiringTeam", "rob", Role.RECRUITER, Map.of());
        walk.surely("DelegateSide", "rob", Role.RECRUITER, Map.of());
        walk.surely("EndDelegation", "rob", Role.RECRUITER, Map.of());
    }

    private void interview(String candidate) {
        manager("AcceptSubmittal", candidate, Map.of());
        InterviewId interview = only(InterviewScheduled.class, recruiter("ScheduleInterview", candidate, Map.of()))
                .interview();
        recruiter("RescheduleInterview", candidate, Map.of("interview", interview));
        recruiter("SwapInterviewer", candidate, Map.of("interview", interview, "out", "ivy", "in", "mia"));
        recruiter("SwapInterviewer", candidate, Map.of("interview", interview, "out", "mia", "in", "ivy"));
        interviewer("PrepareForInterview", candidate, Map.of("interview", interview));
        recruiter("CompleteInterview", candidate, Map.of("interview", interview));
        interviewer("SubmitFeedback", candidate, Map.of("interview", interview));
        interviewer("AmendFeedback", candidate, Map.of("interview", interview));
    }

    private DebriefId debrief(String candidate) {
        DebriefId debrief = only(DebriefScheduled.class, recruiter("ScheduleDebrief", candidate, Map.of()))
                .debrief();
        recruiter("RescheduleDebrief", candidate, Map.of("debrief", debrief, "causedBy", "CANDIDATE"));
        recruiter("HoldDebrief", candidate, Map.of("debrief", debrief));
        return debrief;
    }

    /** An offer is taken back while a better one waits for approval. */
    private void rescind(String candidate) {
        OfferId offer = offer(candidate, null);
        better(candidate, offer);
        recruiter("RescindOffer", candidate, Map.of("offer", offer));
    }

    private ProposalId better(String candidate, OfferId offer) {
        Outcome proposed = recruiter(
                "ProposeOffer",
                candidate,
                Map.of(
                        "improves",
                        offer,
                        "terms",
                        Map.of("baseSalary", Map.of("amount", 80_000, "currency", "EUR")),
                        "upTo",
                        Map.of("amount", 85_000, "currency", "EUR")));
        return only(OfferProposed.class, proposed).proposal();
    }

    private void hire(String candidate, @Nullable DebriefId debrief, String startDate) {
        OfferId offer = offer(candidate, debrief);
        recruiter("ImproveOffer", candidate, Map.of("offer", offer));
        recruiter("ImproveOffer", candidate, Map.of("offer", offer, "terms", LAST_WORD));
        recruiter("SetCondition", candidate, Map.of("offer", offer));
        recruiter("FailCondition", candidate, Map.of("offer", offer));
        recruiter("MeetCondition", candidate, Map.of("offer", offer));
        recruiter("AcceptOffer", candidate, Map.of("offer", offer));
        recruiter("RecordHire", candidate, Map.of("offer", offer, "startDate", startDate));
    }

    /** The manager decides and approves, and the recruiter extends. */
    private OfferId offer(String candidate, @Nullable DebriefId debrief) {
        Map<String, Object> decision = new HashMap<>(Map.of("waivers", List.of()));
        decision.put("debrief", debrief);
        decision.put("withoutDebrief", debrief == null ? "Everybody has worked with them before" : null);
        manager("DecideToHire", candidate, decision);
        ProposalId proposal = only(OfferProposed.class, recruiter("ProposeOffer", candidate, Map.of()))
                .proposal();
        manager("ApproveOffer", candidate, Map.of("proposal", proposal));
        return only(OfferExtended.class, recruiter("ExtendOffer", candidate, Map.of("proposal", proposal)))
                .offer();
    }

    private Outcome recruiter(String command, String candidate, Map<String, ?> said) {
        return by("rob", Role.RECRUITER, command, candidate, said);
    }

    private Outcome manager(String command, String candidate, Map<String, ?> said) {
        return by("mia", Role.HIRING_MANAGER, command, candidate, said);
    }

    private Outcome interviewer(String command, String candidate, Map<String, ?> said) {
        return by("ivy", Role.INTERVIEWER, command, candidate, said);
    }

    private Outcome by(String person, Role role, String command, String candidate, Map<String, ?> said) {
        Map<String, Object> all = new HashMap<>(said);
        all.put("candidate", candidate);
        return walk.surely(command, person, role, all);
    }

    private static <E extends Event> E only(Class<E> type, Outcome outcome) {
        return ((Outcome.Recorded) outcome)
                .events().stream()
                        .filter(type::isInstance)
                        .map(type::cast)
                        .findFirst()
                        .orElseThrow();
    }
}
