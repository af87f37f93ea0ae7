package dev.tandem.query.pipeline.work;

import static dev.tandem.query.pipeline.work.WorkItemKind.HIRING_TO_DECIDE;
import static dev.tandem.query.pipeline.work.WorkItemKind.OFFER_TO_APPROVE;
import static dev.tandem.query.pipeline.work.WorkItemKind.OFFER_TO_PROPOSE;

import dev.tandem.events.Event;
import dev.tandem.events.RiskId;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.query.pipeline.progress.ProgressFold;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How something comes to wait, and how it is settled.
 *
 * @param before events after which it does not wait yet
 * @param cause the event with which it begins to wait
 * @param settlement the events with which it waits no longer
 * @param managerSide in whose inbox it is: {@code hiring-manager}, or interviewers by name; nobody's if it waits for
 *     others
 */
public record WorkItemScenario(List<Event> before, Event cause, List<Event> settlement, List<String> managerSide) {

    private static final Search SEARCH = Search.forEngineer("req-1");
    private static final Candidacy CHRIS = SEARCH.candidate("chris");
    private static final SlaTerms SLATE = Search.terms(WorkCalendar.ALL_HOURS, Search.slate(2, "2026-01-20T17:00:00Z"));
    private static final Round ENDS_WITH_DECISION = new Round(1, 2, 1, RoundEnd.DECISION);
    private static final List<String> MANAGER = List.of("hiring-manager");
    private static final RiskId RISK = new RiskId("risk-1");
    private static final List<String> NOBODY = List.of();

    /** Every scenario of that kind. Without a default: a new kind that nobody tells a scenario for does not compile. */
    public static List<WorkItemScenario> of(WorkItemKind kind) {
        return switch (kind) {
            case KICKOFF_TO_HOLD -> List.of(scenario(SEARCH.opened()).settledBy(MANAGER, SEARCH.kickoffHeld()));
            case REQUIREMENTS_TO_PROPOSE ->
                List.of(scenario(SEARCH.opened(), SEARCH.kickoffHeld())
                        .settledBy(MANAGER, SEARCH.requirementsProposed()));
            case REQUIREMENTS_TO_APPROVE ->
                List.of(scenario(prepared(3)).settledBy(MANAGER, SEARCH.requirementsApproved(1)));
            case SUGGESTION_TO_ANSWER ->
                List.of(
                        suggesting().settledBy(NOBODY, SEARCH.declined(CHRIS.suggestion(0))),
                        suggesting().settledBy(NOBODY, SEARCH.requirementsRevised(2)));
            case RISK_TO_ANSWER ->
                List.of(
                        scenario(prepared(10)).then(SEARCH.atRisk(RISK)).settledBy(MANAGER, SEARCH.dismissed(RISK)),
                        scenario(prepared(10)).then(SEARCH.atRisk(RISK)).settledBy(MANAGER, SEARCH.adjustedFor(RISK)),
                        scenario(prepared(10))
                                .then(SEARCH.atRisk(RISK))
                                .settledBy(MANAGER, SEARCH.requirementsRevised(2, RISK)));
            case SCORECARD_TO_DEFINE -> List.of(scenario(prepared(4)).settledBy(MANAGER, SEARCH.scorecardDefined()));
            case PANEL_TO_ASSIGN -> List.of(scenario(prepared(5)).settledBy(MANAGER, SEARCH.panelAssigned("ines")));
            case SLA_TO_PROPOSE ->
                List.of(scenario(SEARCH.opened()).settledBy(MANAGER, SEARCH.slaProposed(1, Search.terms())));
            case SLA_TO_SIGN ->
                List.of(scenario(prepared(7))
                        .settledBy(
                                MANAGER,
                                SEARCH.slaSigned(1, Side.RECRUITER),
                                SEARCH.slaSigned(1, Side.HIRING_MANAGER)));
            case INTERVIEW_PLAN_TO_AGREE ->
                List.of(scenario(prepared(5))
                        .then(SEARCH.planProposed(1, Side.RECRUITER))
                        .settledBy(MANAGER, SEARCH.planAgreed(1, "mara")));
            case CANDIDATE_TO_SUBMIT -> List.of(scenario(prepared(10)).settledBy(NOBODY, CHRIS.submitted()));
            case SLATE_TO_PRESENT ->
                List.of(scenario(SEARCH.prepared(SLATE)).settledBy(NOBODY, SEARCH.slatePresented(2, CHRIS.id())));
            case APPLICANT_TO_SCREEN ->
                List.of(
                        scenario(SEARCH.opened(), CHRIS.received()).settledBy(NOBODY, CHRIS.screened()),
                        scenario(SEARCH.opened(), CHRIS.received()).settledBy(NOBODY, CHRIS.declined()),
                        scenario(SEARCH.opened(), CHRIS.received()).settledBy(NOBODY, CHRIS.withdrew(Stage.APPLIED)),
                        submitted()
                                .then(CHRIS.rejected(Stage.SUBMITTED), CHRIS.received())
                                .settledBy(NOBODY, CHRIS.screened()));
            case APPLICANT_TO_DECIDE ->
                List.of(
                        scenario(prepared(10))
                                .then(CHRIS.received(), CHRIS.screened())
                                .settledBy(NOBODY, CHRIS.submitted()),
                        scenario(prepared(10))
                                .then(CHRIS.received(), CHRIS.screened())
                                .settledBy(NOBODY, CHRIS.declined()));
            case CANDIDATE_TO_INFORM ->
                List.of(
                        scenario(SEARCH.prepared(Search.termsWithCandidates()))
                                .then(CHRIS.received())
                                .settledBy(NOBODY, CHRIS.informed()),
                        scenario(SEARCH.prepared(Search.termsWithCandidates()))
                                .then(CHRIS.submitted(), SEARCH.putOnHold(), CHRIS.rejected(Stage.SUBMITTED))
                                .settledBy(NOBODY, CHRIS.informed()),
                        scenario(SEARCH.prepared(Search.termsWithCandidates()))
                                .then(CHRIS.submitted(), SEARCH.filled(1))
                                .then(CHRIS.closed(Stage.SUBMITTED, Disposition.SEARCH_FILLED))
                                .settledBy(NOBODY, CHRIS.informed()),
                        scenario(SEARCH.opened(), CHRIS.received(), CHRIS.declined())
                                .then(SEARCH.slaProposed(1, Search.termsWithCandidates()))
                                .then(SEARCH.slaAgreed(1, Search.termsWithCandidates()))
                                .settledBy(NOBODY, CHRIS.informed()));
            case SUBMITTAL_TO_REVIEW ->
                List.of(
                        submitted().settledBy(MANAGER, CHRIS.accepted()),
                        submitted().settledBy(MANAGER, CHRIS.rejected(Stage.SUBMITTED)),
                        submitted().settledBy(MANAGER, CHRIS.withdrew(Stage.SUBMITTED)));
            case INTERVIEW_TO_SCHEDULE ->
                List.of(
                        decided(DebriefOutcome.ANOTHER_INTERVIEW).settledBy(NOBODY, again()),
                        accepted().settledBy(NOBODY, scheduled()),
                        accepted().then(scheduled(), CHRIS.cancelled("int-1")).settledBy(NOBODY, scheduled()));
            case NEXT_ROUND_TO_SCHEDULE ->
                List.of(
                        interviewed().then(CHRIS.decided(RoundOutcome.NEXT)).settledBy(NOBODY, again()),
                        accepted()
                                .then(
                                        scheduled().in(ENDS_WITH_DECISION),
                                        completed(),
                                        CHRIS.debriefHeld("deb-1", DebriefOutcome.ANOTHER_INTERVIEW))
                                .settledBy(NOBODY, again()));
            case INTERVIEW_TO_PREPARE ->
                List.of(
                        scenario(prepared(5))
                                .then(CHRIS.submitted(), CHRIS.accepted())
                                .settledBy(NOBODY, SEARCH.panelAssigned("ines")),
                        scenario(prepared(5))
                                .then(CHRIS.submitted(), CHRIS.accepted())
                                .settledBy(NOBODY, CHRIS.withdrew(Stage.SUBMITTED)));
            case INTERVIEW_TO_HOLD ->
                List.of(
                        accepted().then(scheduled()).settledBy(List.of("ines", "ivan"), completed()),
                        accepted().then(scheduled()).settledBy(List.of("ines", "ivan"), CHRIS.cancelled("int-1")));
            case FEEDBACK_TO_GIVE ->
                List.of(
                        interviewed()
                                .settledBy(
                                        List.of("ines", "ivan"),
                                        CHRIS.feedback("int-1", "ines"),
                                        CHRIS.feedback("int-1", "ivan")),
                        interviewed().settledBy(List.of("ines", "ivan"), CHRIS.rejected(Stage.INTERVIEW)));
            case ROUND_TO_DECIDE ->
                List.of(
                        accepted()
                                .then(scheduled().in(ENDS_WITH_DECISION), completed())
                                .settledBy(MANAGER, CHRIS.decided(RoundOutcome.NEXT)),
                        accepted()
                                .then(scheduled().in(ENDS_WITH_DECISION), completed())
                                .settledBy(MANAGER, CHRIS.debriefHeld("deb-1", DebriefOutcome.OFFER)));
            case DEBRIEF_TO_SCHEDULE ->
                List.of(
                        interviewed().settledBy(MANAGER, CHRIS.decided(RoundOutcome.NEXT)),
                        interviewed().settledBy(MANAGER, debriefScheduled()),
                        interviewed().settledBy(MANAGER, CHRIS.debriefHeld("deb-1", DebriefOutcome.ADVANCE)));
            case DEBRIEF_TO_HOLD ->
                List.of(
                        interviewed()
                                .then(debriefScheduled())
                                .settledBy(
                                        List.of("hiring-manager", "ines"),
                                        CHRIS.debriefHeld("deb-1", DebriefOutcome.ADVANCE)),
                        interviewed()
                                .then(debriefScheduled())
                                .settledBy(List.of("hiring-manager", "ines"), CHRIS.decided(RoundOutcome.OFFER)));
            case HIRING_TO_DECIDE ->
                List.of(
                        decided(DebriefOutcome.OFFER).settledBy(MANAGER, CHRIS.decided()),
                        decided(DebriefOutcome.OFFER).settledBy(MANAGER, CHRIS.rejected(Stage.DEBRIEF)),
                        decided(DebriefOutcome.OFFER).settledBy(MANAGER, CHRIS.offered("off-1")),
                        heard().then(CHRIS.decided(RoundOutcome.OFFER)).settledBy(MANAGER, CHRIS.decided()));
            case OFFER_TO_PROPOSE ->
                List.of(
                        toHire().settledBy(NOBODY, CHRIS.proposed("prop-1", Approver.HIRING_MANAGER)),
                        proposed(Approver.HIRING_MANAGER)
                                .then(CHRIS.offerRefused("prop-1", Approver.HIRING_MANAGER))
                                .settledBy(NOBODY, CHRIS.proposed("prop-2", Approver.HIRING_MANAGER)));
            case OFFER_TO_APPROVE ->
                List.of(
                        proposed(Approver.HIRING_MANAGER)
                                .settledBy(MANAGER, CHRIS.approved("prop-1", Approver.HIRING_MANAGER, true)),
                        proposed(Approver.HIRING_MANAGER)
                                .settledBy(MANAGER, CHRIS.offerRefused("prop-1", Approver.HIRING_MANAGER)));
            case OFFER_TO_EXTEND -> List.of(approved().settledBy(NOBODY, CHRIS.offered("off-1")));
            case OFFER_TO_IMPROVE ->
                List.of(offered()
                        .then(
                                CHRIS.proposed("prop-1", Approver.HIRING_MANAGER),
                                CHRIS.approved("prop-1", Approver.HIRING_MANAGER, true))
                        .settledBy(NOBODY, CHRIS.improved("off-1", 2)));
            case CANDIDATE_TO_ADVANCE ->
                List.of(decided(DebriefOutcome.ADVANCE)
                        .settledBy(NOBODY, CHRIS.advanced(Stage.SUBMITTED, Stage.INTERVIEW)));
            case REJECTION_TO_GIVE ->
                List.of(
                        decided(DebriefOutcome.REJECT).settledBy(MANAGER, CHRIS.rejected(Stage.DEBRIEF)),
                        heard().then(CHRIS.decided(RoundOutcome.REJECT))
                                .settledBy(MANAGER, CHRIS.rejected(Stage.INTERVIEW)));
            case OFFER_TO_ANSWER ->
                List.of(
                        offered().settledBy(NOBODY, CHRIS.offerAccepted("off-1")),
                        offered().settledBy(NOBODY, CHRIS.offerDeclined("off-1", WithdrawalReason.COMPENSATION)));
            case CONDITION_TO_CHECK ->
                List.of(
                        depending().settledBy(NOBODY, CHRIS.conditionMet("off-1")),
                        depending().settledBy(NOBODY, CHRIS.conditionFailed("off-1")));
            case CONDITION_FAILED ->
                List.of(
                        depending()
                                .then(CHRIS.conditionFailed("off-1"))
                                .settledBy(NOBODY, CHRIS.offerRescinded("off-1")),
                        depending()
                                .then(CHRIS.conditionFailed("off-1"))
                                .settledBy(NOBODY, CHRIS.conditionMet("off-1")));
            case HIRE_TO_RECORD ->
                List.of(
                        offered().then(CHRIS.offerAccepted("off-1")).settledBy(NOBODY, CHRIS.hired("off-1")),
                        depending()
                                .then(CHRIS.offerAccepted("off-1"), CHRIS.conditionMet("off-1"))
                                .settledBy(NOBODY, CHRIS.hired("off-1")));
            case CANDIDATE_TO_MOVE ->
                List.of(
                        movedOn().settledBy(NOBODY, scheduled()),
                        movedOn().settledBy(NOBODY, debriefScheduled()),
                        movedOn().settledBy(NOBODY, CHRIS.offered("off-1")),
                        movedOn().settledBy(NOBODY, CHRIS.rejected(Stage.SCREEN)),
                        movedOn().settledBy(NOBODY, CHRIS.withdrew(Stage.SCREEN)));
            case QUESTION_TO_ANSWER ->
                List.of(
                        scenario(prepared(10))
                                .then(SEARCH.asked("q-1", Side.RECRUITER))
                                .settledBy(MANAGER, SEARCH.answered("q-1", "mara")),
                        scenario(prepared(10))
                                .then(SEARCH.asked("q-1", Side.HIRING_MANAGER))
                                .settledBy(NOBODY, SEARCH.answered("q-1", "anna")));
            case REQUISITION_TO_RESUME ->
                List.of(
                        submitted().then(SEARCH.putOnHold()).settledBy(MANAGER, SEARCH.resumed()),
                        submitted().then(SEARCH.putOnHold()).settledBy(MANAGER, SEARCH.cancelled()));
            case CANDIDATE_TO_RELEASE ->
                List.of(
                        submitted()
                                .then(SEARCH.cancelled())
                                .settledBy(NOBODY, CHRIS.closed(Stage.SUBMITTED, Disposition.SEARCH_CANCELLED)),
                        scenario(SEARCH.opened(), CHRIS.received())
                                .then(SEARCH.filled(1))
                                .settledBy(NOBODY, CHRIS.closed(Stage.APPLIED, Disposition.SEARCH_FILLED)),
                        submitted().then(SEARCH.filled(1)).settledBy(NOBODY, CHRIS.withdrew(Stage.SUBMITTED)));
            case OFFER_TO_RESCIND ->
                List.of(
                        offered().then(SEARCH.cancelled()).settledBy(NOBODY, CHRIS.offerRescinded("off-1")),
                        offered()
                                .then(SEARCH.filled(1))
                                .settledBy(NOBODY, CHRIS.offerDeclined("off-1", WithdrawalReason.COMPENSATION)),
                        offered()
                                .then(CHRIS.offerAccepted("off-1"), SEARCH.cancelled())
                                .settledBy(NOBODY, CHRIS.withdrew(Stage.OFFER)));
        };
    }

    /** Whether a list shows that item, given how its requisition stands in the same rows. */
    public static boolean shows(StoredWorkItem item, WorkItemKind kind, ProjectionFixture events) {
        RequisitionProgress requisition =
                events.row(ProgressFold.REQUISITIONS, item.requisition().value());
        return item.kind() == kind
                && requisition != null
                && (item.during() == null || requisition.status().phase() == item.during());
    }

    /** Events, of which the last is a cause. */
    private record Begun(List<Event> events) {

        private Begun then(Event... more) {
            return new Begun(Stream.concat(events.stream(), Stream.of(more)).toList());
        }

        private WorkItemScenario settledBy(List<String> managerSide, Event... settlement) {
            return new WorkItemScenario(
                    events.subList(0, events.size() - 1), events.getLast(), List.of(settlement), managerSide);
        }
    }

    private static Begun scenario(Event... events) {
        return new Begun(List.of(events));
    }

    /** That many events of a search's preparation. */
    private static Event[] prepared(int events) {
        return Arrays.copyOf(SEARCH.prepared(Search.terms()), events);
    }

    private static Begun submitted() {
        return scenario(prepared(10)).then(CHRIS.submitted());
    }

    private static Begun suggesting() {
        return submitted().then(CHRIS.rejectedOutside(Stage.SUBMITTED, 1, true, false), CHRIS.suggested(0));
    }

    private static Begun accepted() {
        return submitted().then(CHRIS.accepted());
    }

    private static Event again() {
        return CHRIS.scheduled("int-2", "2026-01-20T10:00:00Z", "ines");
    }

    private static Begun heard() {
        return interviewed().then(CHRIS.feedback("int-1", "ines"), CHRIS.feedback("int-1", "ivan"));
    }

    private static InterviewScheduled scheduled() {
        return CHRIS.scheduled("int-1", "2026-01-15T10:00:00Z", "ines", "ivan");
    }

    private static Event completed() {
        return CHRIS.completed("int-1", "ines", "ivan");
    }

    private static Begun interviewed() {
        return accepted().then(scheduled(), completed());
    }

    private static Event debriefScheduled() {
        return CHRIS.debriefScheduled("deb-1", "2026-01-16T10:00:00Z", "mara", "ines");
    }

    private static Begun decided(DebriefOutcome outcome) {
        return interviewed()
                .then(
                        CHRIS.feedback("int-1", "ines"),
                        CHRIS.feedback("int-1", "ivan"),
                        debriefScheduled(),
                        CHRIS.debriefHeld("deb-1", outcome));
    }

    private static Begun toHire() {
        return decided(DebriefOutcome.OFFER).then(CHRIS.decided());
    }

    private static Begun proposed(Approver... approvers) {
        return toHire().then(CHRIS.proposed("prop-1", approvers));
    }

    private static Begun approved() {
        return proposed(Approver.HIRING_MANAGER).then(CHRIS.approved("prop-1", Approver.HIRING_MANAGER, true));
    }

    private static Begun offered() {
        return submitted().then(CHRIS.offered("off-1"));
    }

    private static Begun depending() {
        return offered().then(CHRIS.conditionSet("off-1"));
    }

    private static Begun movedOn() {
        return submitted().then(CHRIS.advanced(Stage.SUBMITTED, Stage.SCREEN));
    }
}
