package dev.tandem.query.pipeline.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that the reader of an item can give to settle it, ready but for what they decide.
 *
 * @param command its name
 * @param body which things its body names: ids, by the names of its fields
 * @param version the version that its body names, of requirements, terms or a plan; null where it names none
 */
public record ReadyCommand(
        String command, Map<String, String> body, @Nullable Integer version) {

    /** Those about the search itself; all others name the candidate, where the item is about one. */
    private static final Set<String> ON_SEARCHES = Set.of(
            "AdjustStrategy",
            "AgreeInterviewPlan",
            "AnswerQuestion",
            "ApproveRequirements",
            "AssignPanel",
            "CancelRequisition",
            "DeclineSuggestion",
            "DefineScorecard",
            "DismissRisk",
            "HoldKickoff",
            "PresentSlate",
            "ProposeInterviewPlan",
            "ProposeRequirements",
            "ProposeSla",
            "ResumeRequisition",
            "ReviseRequirements",
            "SignSla");

    private static final Set<String> ABOUT_INTERVIEWS = Set.of("CompleteInterview", "SubmitFeedback");
    private static final Set<String> ABOUT_DEBRIEFS = Set.of("DecideToHire", "HoldDebrief");
    private static final Set<String> ABOUT_PROPOSALS = Set.of("ApproveOffer", "ExtendOffer", "RefuseOffer");
    private static final Set<String> ABOUT_OFFERS = Set.of(
            "AcceptOffer",
            "DeclineOffer",
            "FailCondition",
            "ImproveOffer",
            "MeetCondition",
            "RecordHire",
            "RescindOffer");
    private static final Set<String> OF_VERSIONS = Set.of("AgreeInterviewPlan", "ApproveRequirements", "SignSla");

    static ReadyCommand of(String command, StoredWorkItem item) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("requisition", item.requisition().value());
        if (!ON_SEARCHES.contains(command)) {
            put(body, "candidate", item.candidate());
        }
        if (ABOUT_INTERVIEWS.contains(command)) {
            put(body, "interview", item.interview());
        }
        if (ABOUT_DEBRIEFS.contains(command)) {
            put(body, "debrief", item.debrief());
        }
        if (ABOUT_PROPOSALS.contains(command)) {
            put(body, "proposal", item.proposal());
        }
        if (ABOUT_OFFERS.contains(command)) {
            put(body, "offer", item.offer());
        }
        switch (command) {
            case "AnswerQuestion" -> body.put("question", item.about());
            case "DismissRisk" -> body.put("risk", item.about());
            case "DeclineSuggestion" -> body.put("suggestion", item.about());
            case "ProposeOffer" -> put(body, "improves", item.offer());
            default -> {}
        }
        return new ReadyCommand(command, body, OF_VERSIONS.contains(command) ? item.version() : null);
    }

    private static void put(Map<String, String> body, String field, @Nullable Object id) {
        if (id != null) {
            body.put(field, id.toString());
        }
    }
}
