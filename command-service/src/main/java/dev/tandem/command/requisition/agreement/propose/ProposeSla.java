package dev.tandem.command.requisition.agreement.propose;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.PipelineTargets;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the terms of the service agreement: what each side promises the other. A term left out takes its default. It replaces
 * an earlier
 * proposal, and binds nobody until both sides have signed; an agreement in force stays so until then. Proposing is not
 * signing: the proposer signs too. Each time is a second or more and at most 90 days, and has to run out within two years on the
 * calendar, also if all its holidays lie in the way; a working day has 15 minutes or more.
 *
 * @param submittalReview the manager's answer to a submittal; usually 48 h
 * @param feedbackAfterInterview an interviewer's feedback; usually 24 h
 * @param debriefAfterLastInterview the debrief after the last interview of a loop; usually 48 h
 * @param requirementsApproval the manager's approval of requirements; usually 72 h
 * @param interviewScheduling the recruiter's scheduling after the manager's yes; usually 72 h
 * @param answerToQuestion an answer, both ways; usually 24 h
 * @param slate the recruiter's promise of qualified candidates by a date within two years, if any
 * @param escalation when the other side's leader hears of it; usually 2 missed debriefs, 6 stalled weeks, 2 missed slates
 * @param calendar which hours count; usually all
 * @param opening how a search begins; usually kickoff 120 h after the opening, requirements 72 h after it, 72 h to sign
 * @param rounds the manager's decision on a round of interviews; usually 48 h
 * @param hiring from the decision to the offer; usually decision, proposal and approval 48 h each, extension 24 h
 * @param candidates what candidates hear; usually an answer within 120 h and the outcome within 72 h
 * @param targets what the search should come to on its way, each counted over so many of the newest cases: a share in percent that is
 *     not to fall lower, and for stages the longest median of the time in them. A figure that falls short is flagged as a risk; usually
 *     there are no targets
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-propose-sla", "submittalReview": "PT48H", "feedbackAfterInterview": "PT24H",
         "escalation": {"missedDebriefs": 2, "stalledWeeks": 6, "missedSlates": 2},
         "calendar": {"kind": "BUSINESS_HOURS", "zone": "Europe/Lisbon",
           "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "opens": "09:00", "closes": "18:00",
           "holidays": ["2099-12-25"]},
         "opening": {"kickoff": "PT72H", "requirements": "PT72H", "signing": "PT48H"},
         "rounds": {"decision": "PT48H"},
         "hiring": {"decision": "PT48H", "proposal": "PT24H", "approval": "PT48H", "extension": "PT24H"},
         "candidates": {"answer": "PT120H", "outcome": "PT48H"},
         "targets": {"interviews": {"percent": 40, "last": 3}, "qualified": {"percent": 60, "last": 2},
           "stages": [{"stage": "SUBMITTED", "within": "PT48H", "last": 3}]}}
        """)
public record ProposeSla(
        @NotNull RequisitionId requisition,
        @Nullable Duration submittalReview,
        @Nullable Duration feedbackAfterInterview,
        @Nullable Duration debriefAfterLastInterview,
        @Nullable Duration requirementsApproval,
        @Nullable Duration interviewScheduling,
        @Nullable Duration answerToQuestion,
        @Valid SlaTerms.@Nullable SlatePromise slate,
        @Valid SlaTerms.@Nullable EscalationThresholds escalation,
        @Valid @Nullable WorkCalendar calendar,
        @Valid SlaTerms.@Nullable Opening opening,
        @Valid SlaTerms.@Nullable Rounds rounds,
        @Valid SlaTerms.@Nullable Hiring hiring,
        @Valid SlaTerms.@Nullable Candidates candidates,
        @Valid @Nullable PipelineTargets targets)
        implements OnRequisition {}
