package dev.tandem.command.partnership.escalatebypolicy;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.requisition.RequisitionClock;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.KickoffMissed;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often promises of one kind were broken since the last escalation for it was resolved.
 *
 * @param requirements by which submittals are measured
 * @param since what happened since then
 */
record Breaches(SlaClock clock, RequirementsHistory requirements, Since since) {

    /**
     * What happened since the last escalation was resolved.
     *
     * @param open whether an escalation is open
     * @param events those that may have broken a promise, oldest first
     */
    record Since(boolean open, List<RecordedEvent<?>> events) {

        static final Since NEVER = new Since(false, List.of());

        Since and(RecordedEvent<?> recorded) {
            return new Since(
                    open, Stream.concat(events.stream(), Stream.of(recorded)).toList());
        }
    }

    static DecisionModel<Breaches> model(RequisitionId requisition, EscalationCause cause) {
        return DecisionModel.into(
                Breaches::new,
                RequisitionClock.PART.of(requisition.tag()),
                cause == EscalationCause.MUST_HAVES_UNMET
                        ? RequirementsHistory.PART.of(requisition.tag())
                        : DecisionModel.known(RequirementsHistory.NONE),
                since(cause).of(requisition.tag()));
    }

    private static Part<Since> since(EscalationCause cause) {
        Part<Since> escalated = Part.from(Since.NEVER)
                .on(
                        EscalationRaised.class,
                        (since, event) -> event.cause() == cause ? new Since(true, since.events()) : since)
                .on(
                        EscalationReopened.class,
                        (since, event) -> event.cause() == cause ? new Since(true, since.events()) : since)
                .on(EscalationResolved.class, (since, event) -> event.cause() == cause ? Since.NEVER : since);
        return switch (cause) {
            case DEBRIEFS_MISSED -> escalated.onRecorded(DebriefMissed.class, Since::and);
            case REQUISITION_STALLED -> escalated.onRecorded(RequisitionStalled.class, Since::and);
            case SLATES_MISSED -> escalated.onRecorded(SlateMissed.class, Since::and);
            case MUST_HAVES_UNMET -> escalated.onRecorded(CandidateSubmitted.class, Since::and);
            case INTERVIEWS_CANCELLED -> escalated.onRecorded(InterviewCancelled.class, Since::and);
            case FEEDBACK_LATE -> escalated.onRecorded(FeedbackOverdue.class, Since::and);
            case SUBMITTALS_UNANSWERED -> escalated.onRecorded(SubmittalReviewOverdue.class, Since::and);
            case KICKOFFS_MISSED -> escalated.onRecorded(KickoffMissed.class, Since::and);
            case CHECK_INS_MISSED -> escalated.onRecorded(CheckInMissed.class, Since::and);
            case RAISED_BY_HAND -> escalated;
        };
    }

    /** Whether an escalation for them is open. */
    boolean open() {
        return since.open();
    }

    /** Events of promises that this person broke, oldest first: who takes over a side does not inherit them. */
    List<UUID> by(PersonId person) {
        return since.events().stream()
                .filter(recorded -> brokenBy(recorded).contains(person))
                .map(RecordedEvent::id)
                .toList();
    }

    /**
     * Against which side it counts: against whoever of the two broke more of them. What only one side can break is never the
     * other's, so nobody needs to say whose it is.
     */
    Side against() {
        return by(clock.person(Side.RECRUITER)).size()
                        > by(clock.person(Side.HIRING_MANAGER)).size()
                ? Side.RECRUITER
                : Side.HIRING_MANAGER;
    }

    /** Who broke a promise with that: one who was bound by then, and could keep it. */
    private List<PersonId> brokenBy(RecordedEvent<?> recorded) {
        boolean bound = clock.passedAt(recorded.occurredAt());
        return switch (recorded.event()) {
            case OverdueEvent overdue -> overdue.owedBy() == null ? List.of() : List.of(overdue.owedBy());
            case CandidateSubmitted submitted when leavesMustHaveOpen(submitted) -> List.of(submitted.recruiter());
            case InterviewCancelled cancelled when bound -> onAccountOf(cancelled.causedBy(), recorded.occurredAt());
            case KickoffMissed missed when bound -> missed.missed();
            case CheckInMissed missed when bound -> missed.missed();
            default -> List.of();
        };
    }

    private List<PersonId> onAccountOf(SchedulingParty party, Instant moment) {
        return switch (party) {
            case HIRING_MANAGER -> List.of(clock.person(Side.HIRING_MANAGER, moment));
            case RECRUITER -> List.of(clock.person(Side.RECRUITER, moment));
            case CANDIDATE, INTERVIEWER -> List.of();
        };
    }

    /** A submittal breaks the promise to submit qualified candidates if it leaves a must-have open that was agreed on. */
    private boolean leavesMustHaveOpen(CandidateSubmitted event) {
        @Nullable Integer number = event.requirementsVersion();
        RequirementsHistory.@Nullable Version version = number == null ? null : requirements.version(number);
        return version != null
                && event.origin() == Origin.NATIVE
                && event.evidence().stream()
                        .filter(evidence -> !evidence.met())
                        .map(evidence -> version.find(evidence.requirement()))
                        .anyMatch(requirement -> requirement != null && requirement.mustHave());
    }
}
