package dev.tandem.events.requisition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What recruiter and hiring manager promise each other. Every duration counts on {@code calendar}.
 *
 * @param submittalReview the manager's answer to a submittal
 * @param feedbackAfterInterview an interviewer's feedback
 * @param debriefAfterLastInterview the debrief after the last interview of a loop
 * @param requirementsApproval the manager's approval of proposed or revised requirements
 * @param interviewScheduling the recruiter's scheduling after the manager's yes
 * @param answerToQuestion an answer, both ways
 * @param slate the recruiter's slate, if one was promised
 * @param escalation when the other side's leader hears of it
 */
public record SlaTerms(
        Duration submittalReview,
        Duration feedbackAfterInterview,
        Duration debriefAfterLastInterview,
        Duration requirementsApproval,
        Duration interviewScheduling,
        Duration answerToQuestion,
        @Nullable SlatePromise slate,
        EscalationThresholds escalation,
        WorkCalendar calendar) {

    /**
     * So many qualified candidates by a date, which time on hold moves. If the date has passed when both have signed, nothing is
     * promised.
     *
     * @param candidates 1 or more, without an open must-have gap
     * @param by the last moment
     */
    public record SlatePromise(
            @Min(1) @Max(100) int candidates, @NotNull Instant by) {}

    /**
     * How often or how long something goes wrong before it is escalated.
     *
     * @param missedDebriefs 1 or more
     * @param stalledWeeks 1 or more
     * @param missedSlates 1 or more
     * @param unqualifiedSubmittals candidates submitted with an open must-have, 1 or more; null: the usual number
     */
    public record EscalationThresholds(
            @Min(1) @Max(100) int missedDebriefs,
            @Min(1) @Max(100) int stalledWeeks,
            @Min(1) @Max(100) int missedSlates,
            @Min(1) @Max(100) @Nullable Integer unqualifiedSubmittals) {

        /** How many candidates with an open must-have, where an agreement does not say. */
        public static final int USUAL_UNQUALIFIED_SUBMITTALS = 3;

        /** With the usual number of candidates with an open must-have. */
        public EscalationThresholds(int missedDebriefs, int stalledWeeks, int missedSlates) {
            this(missedDebriefs, stalledWeeks, missedSlates, null);
        }

        /** How many candidates with an open must-have, agreed or usual. */
        public int openMustHaves() {
            return unqualifiedSubmittals == null ? USUAL_UNQUALIFIED_SUBMITTALS : unqualifiedSubmittals;
        }
    }
}
