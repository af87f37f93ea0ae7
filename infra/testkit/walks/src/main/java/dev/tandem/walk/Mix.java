package dev.tandem.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens in a {@link Course}, and how much.
 *
 * @param commands the names of the commands that are drawn from; one that stands there twice comes twice as often
 * @param candidates how many candidates there are
 * @param importing whether history is brought in, too
 * @param fewest how many steps it has at least
 * @param most how many steps it has at most
 * @param attempts how often something else is tried in a step where what was ordered is refused, as most is
 * @param hoursBetween how many hours pass from one step to the next at most
 */
public record Mix(
        List<String> commands,
        int candidates,
        boolean importing,
        int fewest,
        int most,
        int attempts,
        int hoursBetween) {

    /** What decides who gets where. */
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
            "RecordNoShow",
            "PutRequisitionOnHold",
            "ResumeRequisition");

    /** What makes and keeps promises about an application, and what makes them rest, change hands or run on other terms. */
    private static final List<String> PROMISED = List.of(
            "SubmitCandidate",
            "SubmitCandidate",
            "AcceptSubmittal",
            "AdvanceCandidate",
            "ReconsiderCandidate",
            "ScheduleInterview",
            "ScheduleInterview",
            "RescheduleInterview",
            "CancelInterview",
            "CompleteInterview",
            "CompleteInterview",
            "SubmitFeedback",
            "SubmitFeedback",
            "ScheduleDebrief",
            "HoldDebrief",
            "HoldDebrief",
            "ExtendOffer",
            "DeclineOffer",
            "RescindOffer",
            "RejectWithFeedback",
            "WithdrawCandidate",
            "PresentSlate",
            "ReviseRequirements",
            "ApproveRequirements",
            "AskQuestion",
            "AnswerQuestion",
            "PutRequisitionOnHold",
            "ResumeRequisition",
            "ResumeRequisition",
            "ReassignRequisition",
            "ProposeSla",
            "SignSla",
            "SignSla");

    /** Every command at least once; together they are a quarter, what decides who gets where is the rest. */
    public static final Mix EVERYTHING = new Mix(everything(), 4, true, 50, 300, 1, 12);

    /** One or two candidates and the promises about them. */
    public static final Mix PROMISES = new Mix(PROMISED, 2, false, 10, 60, 8, 30);

    /** Copies the list. */
    public Mix {
        commands = List.copyOf(commands);
    }

    /** The commands that decide who gets where. */
    static List<String> decisive() {
        return DECISIVE;
    }

    private static List<String> everything() {
        List<String> drawn = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            drawn.addAll(DECISIVE);
        }
        drawn.addAll(Walk.commands());
        return drawn;
    }
}
