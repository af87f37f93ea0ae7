package dev.tandem.walk;

import dev.tandem.events.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What happens in a {@link Course}, and how much.
 *
 * @param commands the names of the commands that are drawn from; one that stands there twice comes twice as often
 * @param prepared whether all is settled that the search needs before anybody can be submitted
 * @param candidates how many candidates there are
 * @param history how much of it is history that is brought in
 * @param fewest how many steps it has at least
 * @param most how many steps it has at most
 * @param attempts how often something else is tried in a step where what was ordered is refused, as most is
 * @param hoursBetween how many hours pass from one step to the next at most
 */
public record Mix(
        List<String> commands,
        boolean prepared,
        int candidates,
        History history,
        int fewest,
        int most,
        int attempts,
        int hoursBetween) {

    /** How much of what happens is brought in from another system. */
    public enum History {
        NONE,
        TOO,
        /** Nothing but that, and a while after it people go on. */
        FIRST
    }

    private static final int OFTEN = 4;

    /** What decides who gets where. */
    private static final List<String> DECISIVE = List.of(
            "ReceiveApplication",
            "ScreenCandidate",
            "DeclineApplicant",
            "CloseApplication",
            "SubmitCandidate",
            "SubmitCandidate",
            "AcceptSubmittal",
            "AdvanceCandidate",
            "RejectWithFeedback",
            "WithdrawCandidate",
            "ReconsiderCandidate",
            "ReconsiderCandidate",
            "ReconsiderCandidate",
            "ScheduleInterview",
            "CompleteInterview",
            "CompleteInterview",
            "ProposeInterviewPlan",
            "AgreeInterviewPlan",
            "DecideRound",
            "DecideRound",
            "ScheduleDebrief",
            "RescheduleDebrief",
            "HoldDebrief",
            "DecideToHire",
            "DecideToHire",
            "DecideToHire",
            "ProposeOffer",
            "ProposeOffer",
            "ProposeOffer",
            "ProposeOffer",
            "ApproveOffer",
            "ApproveOffer",
            "ApproveOffer",
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
            "RecordNoShow",
            "RecordNoShow",
            "PutRequisitionOnHold",
            "ResumeRequisition");

    /** What makes and keeps promises about an application, and what makes them rest, change hands or run on other terms. */
    private static final List<String> PROMISED = List.of(
            "ReceiveApplication",
            "ScreenCandidate",
            "DeclineApplicant",
            "CloseApplication",
            "InformCandidate",
            "SubmitCandidate",
            "SubmitCandidate",
            "AcceptSubmittal",
            "AdvanceCandidate",
            "ReconsiderCandidate",
            "ScheduleInterview",
            "ScheduleInterview",
            "RescheduleInterview",
            "CancelInterview",
            "SwapInterviewer",
            "PrepareForInterview",
            "CompleteInterview",
            "CompleteInterview",
            "SubmitFeedback",
            "SubmitFeedback",
            "ProposeInterviewPlan",
            "AgreeInterviewPlan",
            "AgreeInterviewPlan",
            "DecideRound",
            "ScheduleDebrief",
            "RescheduleDebrief",
            "HoldDebrief",
            "HoldDebrief",
            "DecideToHire",
            "DecideToHire",
            "ProposeOffer",
            "ProposeOffer",
            "ApproveOffer",
            "RefuseOffer",
            "ExtendOffer",
            "ImproveOffer",
            "DeclineOffer",
            "RescindOffer",
            "RejectWithFeedback",
            "WithdrawCandidate",
            "PresentSlate",
            "HoldKickoff",
            "ReviseRequirements",
            "ApproveRequirements",
            "AmendRequisition",
            "AskQuestion",
            "AnswerQuestion",
            "PutRequisitionOnHold",
            "ResumeRequisition",
            "ResumeRequisition",
            "ReassignRequisition",
            "ProposeSla",
            "SignSla",
            "SignSla");

    /** Who is away, and who acts for them meanwhile. */
    private static final List<String> AWAY = List.of(
            "RecordAbsence",
            "RecordAbsence",
            "RecordAbsence",
            "CancelAbsence",
            "SetWorkingHours",
            "DelegateSide",
            "DelegateSide",
            "EndDelegation",
            "ReassignRequisition");

    private static final List<String> PREPARING = List.of(
            "HoldKickoff",
            "ProposeRequirements",
            "ReviseRequirements",
            "ApproveRequirements",
            "DefineScorecard",
            "AssignPanel",
            "ProposeSla",
            "SignSla",
            "SignSla",
            "ReceiveApplication",
            "ScreenCandidate",
            "SubmitCandidate",
            "AcceptSubmittal");

    private static final List<String> INTERVIEWING = List.of(
            "SubmitCandidate",
            "AcceptSubmittal",
            "ScheduleInterview",
            "CompleteInterview",
            "SubmitFeedback",
            "DecideRound",
            "ScheduleDebrief",
            "HoldDebrief",
            "HoldDebrief");

    private static final List<String> OFFERING = List.of(
            "SubmitCandidate",
            "ContestEvidence",
            "ScheduleDebrief",
            "HoldDebrief",
            "DecideToHire",
            "DecideToHire",
            "DecideToHire",
            "ProposeOffer",
            "ProposeOffer",
            "ProposeOffer",
            "ProposeOffer",
            "ApproveOffer",
            "ApproveOffer",
            "ApproveOffer",
            "RefuseOffer",
            "ExtendOffer",
            "ExtendOffer",
            "ExtendOffer",
            "ImproveOffer",
            "ImproveOffer",
            "DeclineOffer",
            "SetCondition",
            "SetCondition",
            "MeetCondition",
            "MeetCondition",
            "FailCondition",
            "RescindOffer",
            "AcceptOffer",
            "RecordHire",
            "ReviseRequirements",
            "ApproveRequirements",
            "ApproveRequirements",
            "RejectWithFeedback",
            "ReconsiderCandidate");

    /** Every command at least once; together they are a quarter, what decides who gets where is the rest. */
    public static final Mix EVERYTHING = new Mix(everything(), true, 4, History.TOO, 50, 300, 1, 12);

    /** One or two candidates and the promises about them. */
    public static final Mix PROMISES = new Mix(PROMISED, true, 2, History.NONE, 10, 60, 8, 30);

    /** The same, by people who are away now and then. */
    public static final Mix ABSENCES = new Mix(
            Stream.concat(PROMISED.stream(), Stream.concat(AWAY.stream(), AWAY.stream()))
                    .toList(),
            true,
            2,
            History.NONE,
            30,
            90,
            8,
            30);

    /** How a search gets under way. */
    public static final Mix PREPARATIONS = new Mix(PREPARING, false, 2, History.NONE, 0, 14, 8, 30);

    /** One candidate from the submittal to what the debrief comes to, and no further. */
    public static final Mix INTERVIEWS = new Mix(INTERVIEWING, true, 1, History.NONE, 1, 12, 8, 30);

    /** One or two candidates, from the decision to hire to what becomes of the offer. */
    public static final Mix OFFERS = new Mix(OFFERING, true, 2, History.NONE, 10, 50, 8, 30);

    /** A search that another system ran, brought in, mostly in order; people go on with it in the end. */
    public static final Mix HISTORY = new Mix(historical(), true, 4, History.FIRST, 30, 150, 6, 30);

    /** Copies the list. */
    public Mix {
        commands = List.copyOf(commands);
    }

    /** The commands that decide who gets where. */
    static List<String> decisive() {
        return DECISIVE;
    }

    /** What an importer may order; three quarters of it decide who gets where. */
    private static List<String> historical() {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            DECISIVE.stream()
                    .filter(command -> Walk.allowed(command).contains(Role.IMPORTER))
                    .forEach(drawn::add);
        }
        Walk.commands().stream()
                .filter(command -> Walk.allowed(command).contains(Role.IMPORTER))
                .forEach(drawn::add);
        return drawn;
    }

    private static List<String> everything() {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            drawn.addAll(DECISIVE);
        }
        drawn.addAll(Walk.commands());
        return drawn;
    }

    /** The same, and each of those commands as often as the most frequent. */
    public Mix often(Collection<String> more) {
        List<String> all = new ArrayList<>(commands);
        for (int times = 0; times < OFTEN; times++) {
            all.addAll(more);
        }
        return new Mix(List.copyOf(all), prepared, candidates, history, fewest, most, attempts, hoursBetween);
    }
}
