package dev.tandem.command.partnership.escalatebypolicy;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.requisition.RequisitionClock;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.requisition.Side;
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
                .filter(recorded -> person.equals(brokenBy(recorded.event())))
                .map(RecordedEvent::id)
                .toList();
    }

    /**
     * Against which side it counts: for a standstill against whose it was, where there is one; else always the same.
     *
     * @param cause what was broken
     */
    Side against(EscalationCause cause) {
        return switch (cause) {
            case REQUISITION_STALLED ->
                by(clock.person(Side.RECRUITER)).isEmpty() ? Side.HIRING_MANAGER : Side.RECRUITER;
            case DEBRIEFS_MISSED, RAISED_BY_HAND -> Side.HIRING_MANAGER;
            case SLATES_MISSED, MUST_HAVES_UNMET -> Side.RECRUITER;
        };
    }

    private @Nullable PersonId brokenBy(Event event) {
        return switch (event) {
            case OverdueEvent overdue -> overdue.owedBy();
            case CandidateSubmitted submitted when leavesMustHaveOpen(submitted) -> submitted.recruiter();
            default -> null;
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
