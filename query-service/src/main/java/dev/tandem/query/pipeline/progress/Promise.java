package dev.tandem.query.pipeline.progress;

import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the two sides of a hire promise each other by their service agreement. */
public enum Promise {
    /** The manager approves or questions proposed requirements. */
    REQUIREMENTS_APPROVAL(Side.HIRING_MANAGER),
    /** The manager answers a submittal: yes to an interview, or no with reasons. */
    SUBMITTAL_REVIEW(Side.HIRING_MANAGER),
    /** The recruiter schedules the interview after the manager's yes. */
    INTERVIEW_SCHEDULING(Side.RECRUITER),
    /** An interviewer writes feedback after the interview; it counts for the manager's side, whose panel it is. */
    FEEDBACK(Side.HIRING_MANAGER),
    /** The debrief is held after the last interview of a loop. */
    DEBRIEF(Side.HIRING_MANAGER),
    /** The recruiter presents so many qualified candidates by a date. */
    SLATE(Side.RECRUITER),
    /** Either side answers the other's question. */
    ANSWER(null);

    private final @Nullable Side side;

    Promise(@Nullable Side side) {
        this.side = side;
    }

    /** On whose record it counts; null where it depends on who was asked. */
    public @Nullable Side side() {
        return side;
    }

    /**
     * How long those terms allow for it.
     *
     * @throws IllegalArgumentException for a slate, which is promised by a date
     */
    Duration allowedBy(SlaTerms terms) {
        return switch (this) {
            case REQUIREMENTS_APPROVAL -> terms.requirementsApproval();
            case SUBMITTAL_REVIEW -> terms.submittalReview();
            case INTERVIEW_SCHEDULING -> terms.interviewScheduling();
            case FEEDBACK -> terms.feedbackAfterInterview();
            case ANSWER -> terms.answerToQuestion();
            case DEBRIEF -> terms.debriefAfterLastInterview();
            case SLATE -> throw new IllegalArgumentException("a slate is promised by a date");
        };
    }
}
