package dev.tandem.query.pipeline.work;

import dev.tandem.query.personaldata.Sentence;
import java.util.List;

/** What an item is about. Each comes with a sentence for people and the commands that settle it. */
public enum WorkItemKind {
    KICKOFF_TO_HOLD(
            "{who} are to sit down for the kickoff and write down what is wanted; no candidate can be submitted before.",
            "HoldKickoff"),
    REQUIREMENTS_TO_PROPOSE(
            "{who} can propose what is looked for; nothing of it is written down yet.", "ProposeRequirements"),
    REQUIREMENTS_TO_APPROVE(
            "{who} is to approve the newest version of the requirements, or to have it revised.",
            "ApproveRequirements",
            "ReviseRequirements"),
    SUGGESTION_TO_ANSWER(
            "A candidate was rejected for what nobody had asked for: {who} is to take the suggested requirement up, or to decline it.",
            "ReviseRequirements",
            "DeclineSuggestion"),
    RISK_TO_ANSWER(
            "The search is at risk: {who} can change the strategy or the requirements, or say why it goes on as before.",
            "AdjustStrategy",
            "ReviseRequirements",
            "DismissRisk"),
    SCORECARD_TO_DEFINE("{who} can define the scorecard, so that everybody is assessed alike.", "DefineScorecard"),
    PANEL_TO_ASSIGN("{who} can say who assesses what; interviews need a panel.", "AssignPanel"),
    SLA_TO_PROPOSE(
            "{who} can propose what both sides owe each other; no candidate can be submitted before it is agreed.",
            "ProposeSla"),
    SLA_TO_SIGN("{who} still has to sign the proposed service agreement.", "SignSla"),
    INTERVIEW_PLAN_TO_AGREE(
            "{who} is to agree to the proposed rounds of interviews, or to propose others.",
            "AgreeInterviewPlan",
            "ProposeInterviewPlan"),
    CANDIDATE_TO_SUBMIT(
            "All is agreed and nobody has been submitted yet: {who} is to find the first candidate.",
            "SubmitCandidate"),
    SLATE_TO_PRESENT("{who} promised a slate of qualified candidates by this date.", "SubmitCandidate", "PresentSlate"),
    APPLICANT_TO_SCREEN(
            "Somebody applied: {who} is to see whether they have what is asked for.",
            "ScreenCandidate",
            "DeclineApplicant",
            "WithdrawCandidate"),
    APPLICANT_TO_DECIDE(
            "This applicant was screened: {who} is to submit or to decline them.",
            "SubmitCandidate",
            "DeclineApplicant",
            "WithdrawCandidate"),
    CANDIDATE_TO_INFORM(
            "This candidate waits to hear from {who}: that their application arrived, or how it ended.",
            "InformCandidate"),
    SUBMITTAL_TO_REVIEW(
            "{who} is to answer this submittal: yes to an interview, or no with reasons somebody can act on.",
            "AcceptSubmittal",
            "RejectWithFeedback"),
    INTERVIEW_TO_SCHEDULE("There was a yes to an interview: {who} is to schedule it.", "ScheduleInterview"),
    NEXT_ROUND_TO_SCHEDULE(
            "A round of interviews came to another interview: {who} is to schedule it.", "ScheduleInterview"),
    INTERVIEW_TO_PREPARE(
            "There is to be an interview, and no panel yet to hold it: {who} can define what is assessed, and say by whom.",
            "HoldKickoff",
            "ProposeRequirements",
            "DefineScorecard",
            "AssignPanel"),
    INTERVIEW_TO_HOLD(
            "An interview with {who} is in the calendar, to be recorded once it took place.", "CompleteInterview"),
    FEEDBACK_TO_GIVE("{who} owes feedback on an interview that took place.", "SubmitFeedback"),
    ROUND_TO_DECIDE("A round of interviews is over: {who} is to decide what comes of it.", "DecideRound"),
    DEBRIEF_TO_SCHEDULE(
            "All interviews took place: {who} can bring the panel together for the debrief.", "ScheduleDebrief"),
    DEBRIEF_TO_HOLD("A debrief of {who} is in the calendar, to be recorded with its outcome.", "HoldDebrief"),
    HIRING_TO_DECIDE(
            "The debrief came to an offer, or what it rests on has changed: {who} is to decide whether to hire.",
            "DecideToHire",
            "RejectWithFeedback"),
    OFFER_TO_PROPOSE("It was decided to hire: {who} is to propose the offer.", "ProposeOffer"),
    OFFER_TO_APPROVE("An offer is proposed: {who} is to approve it, or to refuse it.", "ApproveOffer", "RefuseOffer"),
    OFFER_TO_EXTEND("The proposed offer is approved: {who} is to extend it.", "ExtendOffer", "ProposeOffer"),
    OFFER_TO_IMPROVE("A better offer is approved: {who} is to improve the open one.", "ImproveOffer", "ProposeOffer"),
    CANDIDATE_TO_ADVANCE("The debrief came to another stage: {who} is to move the candidate on.", "AdvanceCandidate"),
    REJECTION_TO_GIVE(
            "The interviews came to a rejection: {who} still has to give it, with its reasons.", "RejectWithFeedback"),
    OFFER_TO_ANSWER("An offer is open: {who} is to answer it.", "AcceptOffer", "DeclineOffer"),
    CONDITION_TO_CHECK(
            "The offer depends on something that is not settled: {who} is to record whether it is met.",
            "MeetCondition",
            "FailCondition"),
    CONDITION_FAILED(
            "Something that the offer depends on failed: {who} is to take the offer back, unless it is met after all.",
            "RescindOffer",
            "MeetCondition"),
    HIRE_TO_RECORD("The offer was accepted: {who} is to record the hire.", "RecordHire"),
    CANDIDATE_TO_MOVE(
            "Nothing is planned for this candidate: {who} is to say what comes next.",
            "AdvanceCandidate",
            "ScheduleInterview",
            "ScheduleDebrief",
            "WithdrawCandidate"),
    QUESTION_TO_ANSWER("The other side asked a question: {who} owes the answer.", "AnswerQuestion"),
    REQUISITION_TO_RESUME(
            "The search is on hold, and its clocks rest: {who} can resume or cancel it.",
            "ResumeRequisition",
            "CancelRequisition"),
    CANDIDATE_TO_RELEASE(
            "The search has ended and this application is open: {who} is to close it with the disposition that holds.",
            "CloseApplication",
            "WithdrawCandidate"),
    OFFER_TO_RESCIND(
            "The search has ended, and this candidate still has an offer: {who} is to take it back, or to record that they"
                    + " declined it or withdrew.",
            "RescindOffer",
            "DeclineOffer",
            "WithdrawCandidate");

    private static final String WHO = "{who}";

    private final String sentence;
    private final List<String> commands;

    WorkItemKind(String sentence, String... commands) {
        this.sentence = sentence;
        this.commands = List.of(commands);
    }

    /** Why something waits, in a sentence about those people. */
    Sentence why(List<AssigneeView> people) {
        int who = sentence.indexOf(WHO);
        Sentence.Writer why = new Sentence.Writer().words(sentence.substring(0, who));
        AssigneeView.tell(people, why);
        return why.words(sentence.substring(who + WHO.length())).done();
    }

    /** The commands that settle it, by name. */
    List<String> commands() {
        return commands;
    }

    /** Whether those of that party for whom it waits can settle it. Who is asked to come to a debrief does not record it. */
    boolean isSettledBy(PartyRole party) {
        return this != DEBRIEF_TO_HOLD || party != PartyRole.INTERVIEWER;
    }
}
