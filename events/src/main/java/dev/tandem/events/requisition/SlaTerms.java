package dev.tandem.events.requisition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What recruiter and hiring manager promise each other. Every duration counts on {@code calendar}; what is not said of the steps
 * from {@code opening} on is as {@link UsualTerms} says.
 *
 * @param submittalReview the manager's answer to a submittal
 * @param feedbackAfterInterview an interviewer's feedback
 * @param debriefAfterLastInterview the debrief after the last interview of a loop
 * @param requirementsApproval the manager's approval of proposed or revised requirements
 * @param interviewScheduling the recruiter's scheduling after the manager's yes
 * @param answerToQuestion an answer, both ways
 * @param slate the recruiter's slate, if one was promised
 * @param escalation when the other side's leader hears of it
 * @param opening how a search begins; null where it was agreed before there was such a term
 * @param rounds how a round of interviews is decided; null as above
 * @param hiring from the decision to the offer; null as above
 * @param candidates what candidates hear; null as above
 * @param targets what the search should come to on its way; null: no targets
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
        WorkCalendar calendar,
        @Nullable Opening opening,
        @Nullable Rounds rounds,
        @Nullable Hiring hiring,
        @Nullable Candidates candidates,
        @Nullable PipelineTargets targets) {

    /** Terms that say nothing of how a search begins, of rounds, offers and candidates. */
    public SlaTerms(
            Duration submittalReview,
            Duration feedbackAfterInterview,
            Duration debriefAfterLastInterview,
            Duration requirementsApproval,
            Duration interviewScheduling,
            Duration answerToQuestion,
            @Nullable SlatePromise slate,
            EscalationThresholds escalation,
            WorkCalendar calendar) {
        this(
                submittalReview,
                feedbackAfterInterview,
                debriefAfterLastInterview,
                requirementsApproval,
                interviewScheduling,
                answerToQuestion,
                slate,
                escalation,
                calendar,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same, with these steps. */
    public SlaTerms with(
            @Nullable Opening begins, @Nullable Rounds decided, @Nullable Hiring hired, @Nullable Candidates heard) {
        return new SlaTerms(
                submittalReview,
                feedbackAfterInterview,
                debriefAfterLastInterview,
                requirementsApproval,
                interviewScheduling,
                answerToQuestion,
                slate,
                escalation,
                calendar,
                begins,
                decided,
                hired,
                heard,
                targets);
    }

    /** The same, with these targets; null: with none. */
    public SlaTerms towards(@Nullable PipelineTargets wanted) {
        return new SlaTerms(
                submittalReview,
                feedbackAfterInterview,
                debriefAfterLastInterview,
                requirementsApproval,
                interviewScheduling,
                answerToQuestion,
                slate,
                escalation,
                calendar,
                opening,
                rounds,
                hiring,
                candidates,
                wanted);
    }

    /** The same, escalated at these thresholds. */
    public SlaTerms escalatedAt(EscalationThresholds thresholds) {
        return new SlaTerms(
                submittalReview,
                feedbackAfterInterview,
                debriefAfterLastInterview,
                requirementsApproval,
                interviewScheduling,
                answerToQuestion,
                slate,
                thresholds,
                calendar,
                opening,
                rounds,
                hiring,
                candidates,
                targets);
    }

    /**
     * How a search begins.
     *
     * @param kickoff both hold it, after the opening
     * @param requirements the recruiter proposes them, after the kickoff
     * @param signing whoever has not signed a proposed agreement signs it, or proposes another
     */
    public record Opening(
            @Nullable Duration kickoff,
            @Nullable Duration requirements,
            @Nullable Duration signing) {}

    /**
     * How a round of interviews is decided.
     *
     * @param decision the manager decides, once the round's feedback is in or overdue
     */
    public record Rounds(@Nullable Duration decision) {}

    /**
     * From the decision to the offer; each begins with the step before.
     *
     * @param decision the manager decides, after a debrief for an offer
     * @param proposal the recruiter proposes an offer
     * @param approval each approver answers
     * @param extension the recruiter extends it
     */
    public record Hiring(
            @Nullable Duration decision,
            @Nullable Duration proposal,
            @Nullable Duration approval,
            @Nullable Duration extension) {}

    /**
     * What candidates hear.
     *
     * @param answer the recruiter answers whoever applied
     * @param outcome the recruiter tells the outcome
     */
    public record Candidates(
            @Nullable Duration answer, @Nullable Duration outcome) {}

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
     * @param cancelledInterviews interviews called off on account of one of the two, 1 or more; null where it was agreed before
     *     there was such a term, and then nobody hears of it, as with all that follow
     * @param lateFeedback feedback that one of the two was late with as an interviewer, 1 or more; null as above
     * @param unansweredSubmittals submittals without an answer in time, 1 or more; null as above
     * @param missedKickoffs kickoffs to which one of the two did not come, 1 or more; null as above
     * @param missedCheckIns check-ins to which one of the two did not come, 1 or more; null as above
     */
    public record EscalationThresholds(
            @Min(1) @Max(100) int missedDebriefs,
            @Min(1) @Max(100) int stalledWeeks,
            @Min(1) @Max(100) int missedSlates,
            @Min(1) @Max(100) @Nullable Integer unqualifiedSubmittals,
            @Min(1) @Max(100) @Nullable Integer cancelledInterviews,
            @Min(1) @Max(100) @Nullable Integer lateFeedback,
            @Min(1) @Max(100) @Nullable Integer unansweredSubmittals,
            @Min(1) @Max(100) @Nullable Integer missedKickoffs,
            @Min(1) @Max(100) @Nullable Integer missedCheckIns) {

        /** How many candidates with an open must-have, where an agreement does not say. */
        public static final int USUAL_UNQUALIFIED_SUBMITTALS = 3;

        /** With the usual number of candidates with an open must-have. */
        public EscalationThresholds(int missedDebriefs, int stalledWeeks, int missedSlates) {
            this(missedDebriefs, stalledWeeks, missedSlates, null);
        }

        /** Those that there were first. */
        public EscalationThresholds(
                int missedDebriefs, int stalledWeeks, int missedSlates, @Nullable Integer unqualifiedSubmittals) {
            this(missedDebriefs, stalledWeeks, missedSlates, unqualifiedSubmittals, null, null, null, null, null);
        }

        /** How many candidates with an open must-have, agreed or usual. */
        public int openMustHaves() {
            return unqualifiedSubmittals == null ? USUAL_UNQUALIFIED_SUBMITTALS : unqualifiedSubmittals;
        }
    }
}
