package dev.tandem.command.interview;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.assessment.FeedbackWindow;
import dev.tandem.command.application.ApplicationState;
import dev.tandem.command.candidate.CandidateRule;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateForgotten;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is written down about an interview.
 *
 * @param forgotten whether the candidate was erased: then nothing is
 */
public record FeedbackTime(boolean forgotten) {

    private static final Part<FeedbackTime> PART =
            Part.from(new FeedbackTime(false)).on(CandidateForgotten.class, (_, _) -> new FeedbackTime(true));

    /** Reads whether that candidate was erased. */
    public static DecisionModel<FeedbackTime> of(CandidateId candidate) {
        return PART.of(candidate.tag());
    }

    /** Refuses what is written about whoever was erased, and what comes too long after the end; null for what comes in time. */
    public @Nullable Refused refuses(ApplicationState application, CommandContext context) {
        if (forgotten) {
            return refused(CandidateRule.CANDIDATE_FORGOTTEN);
        }
        @Nullable Instant ended = application.end() == null ? null : application.latest();
        return ended == null || FeedbackWindow.isOpen(ended, context.occurredAt())
                ? null
                : refused(
                        InterviewRule.FEEDBACK_CLOSED,
                        "The application ended at " + ended + "; feedback could be given until "
                                + FeedbackWindow.closes(ended) + ".",
                        Map.of("closedAt", FeedbackWindow.closes(ended)));
    }

    /** Whether it is written when the outcome is known: an offer is out, or the application has ended. */
    public static boolean isAfterOutcome(ApplicationState application) {
        return application.end() != null || application.offer() != null;
    }
}
