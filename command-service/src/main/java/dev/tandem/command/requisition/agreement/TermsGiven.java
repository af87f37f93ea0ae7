package dev.tandem.command.requisition.agreement;

import static java.util.Objects.requireNonNullElse;

import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.UsualTerms;
import dev.tandem.events.requisition.WorkCalendar;
import jakarta.validation.Valid;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Terms as somebody gives them; what they leave out is as usual.
 *
 * @param submittalReview the manager's answer to a submittal; usually 48 h
 * @param feedbackAfterInterview an interviewer's feedback; usually 24 h
 * @param debriefAfterLastInterview the debrief after the last interview of a loop; usually 48 h
 * @param requirementsApproval the manager's approval of requirements; usually 72 h
 * @param interviewScheduling the recruiter's scheduling after the manager's yes; usually 72 h
 * @param answerToQuestion an answer, both ways; usually 24 h
 * @param escalation when a leader hears of it; usually 2 missed debriefs, 6 stalled weeks, 2 missed slates, 3 interviews called off,
 *     3 feedbacks late, 3 submittals unanswered, 2 kickoffs or 2 check-ins missed
 * @param calendar which hours count; usually all
 * @param opening how a search begins; usually kickoff 120 h after the opening, requirements 72 h after it, 72 h to sign
 * @param rounds the manager's decision on a round of interviews; usually 48 h
 * @param hiring from the decision to the offer; usually decision, proposal and approval 48 h each, extension 24 h
 * @param candidates what candidates hear; usually an answer within 120 h and the outcome within 72 h
 * @param targets what the search should come to on its way; usually none
 */
public record TermsGiven(
        @Nullable Duration submittalReview,
        @Nullable Duration feedbackAfterInterview,
        @Nullable Duration debriefAfterLastInterview,
        @Nullable Duration requirementsApproval,
        @Nullable Duration interviewScheduling,
        @Nullable Duration answerToQuestion,
        @Valid SlaTerms.@Nullable EscalationThresholds escalation,
        @Valid @Nullable WorkCalendar calendar,
        @Valid SlaTerms.@Nullable Opening opening,
        @Valid SlaTerms.@Nullable Rounds rounds,
        @Valid SlaTerms.@Nullable Hiring hiring,
        @Valid SlaTerms.@Nullable Candidates candidates,
        @Valid @Nullable PipelineTargets targets) {

    /** With nothing left unsaid. */
    public SlaTerms inFull(SlaTerms.@Nullable SlatePromise slate) {
        return UsualTerms.inFull(new SlaTerms(
                requireNonNullElse(submittalReview, UsualTerms.SUBMITTAL_REVIEW),
                requireNonNullElse(feedbackAfterInterview, UsualTerms.FEEDBACK),
                requireNonNullElse(debriefAfterLastInterview, UsualTerms.DEBRIEF),
                requireNonNullElse(requirementsApproval, UsualTerms.REQUIREMENTS_APPROVAL),
                requireNonNullElse(interviewScheduling, UsualTerms.INTERVIEW_SCHEDULING),
                requireNonNullElse(answerToQuestion, UsualTerms.ANSWER),
                slate,
                requireNonNullElse(escalation, UsualTerms.ESCALATION),
                requireNonNullElse(calendar, WorkCalendar.ALL_HOURS),
                opening,
                rounds,
                hiring,
                candidates,
                targets));
    }
}
