package dev.tandem.command.partnership.escalatebypolicy;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.requisition.RequirementsHistory;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.partnership.OverdueEvent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often promises of one kind were broken since the last escalation for it was resolved.
 *
 * @param open whether an escalation for them is open
 * @param breaches what broke them, oldest first
 */
record Breaches(SlaClock clock, RequirementsHistory requirements, boolean open, List<Breach> breaches) {

    /**
     * A promise was broken.
     *
     * @param event the event that says so
     * @param by who had made the promise
     */
    record Breach(UUID event, PersonId by) {}

    static final Breaches NONE = new Breaches(SlaClock.NONE, RequirementsHistory.NONE, false, List.of());

    Breaches with(SlaClock other) {
        return new Breaches(other, requirements, open, breaches);
    }

    Breaches with(RequirementsHistory other) {
        return new Breaches(clock, other, open, breaches);
    }

    /** Events of promises that this person broke, oldest first: who takes over a side does not inherit them. */
    List<UUID> by(PersonId person) {
        return breaches.stream()
                .filter(breach -> breach.by().equals(person))
                .map(Breach::event)
                .toList();
    }

    Breaches broken(RecordedEvent<? extends OverdueEvent> recorded) {
        return broken(recorded.id(), recorded.event().owedBy());
    }

    /** A submittal breaks the promise to submit qualified candidates if it leaves a must-have open that was agreed on. */
    Breaches submitted(RecordedEvent<CandidateSubmitted> recorded) {
        CandidateSubmitted event = recorded.event();
        @Nullable Integer number = event.requirementsVersion();
        RequirementsHistory.@Nullable Version version = number == null ? null : requirements.version(number);
        boolean open = version != null
                && event.origin() == Origin.NATIVE
                && event.evidence().stream()
                        .filter(evidence -> !evidence.met())
                        .map(evidence -> version.find(evidence.requirement()))
                        .anyMatch(requirement -> requirement != null && requirement.mustHave());
        return open ? broken(recorded.id(), event.recruiter()) : this;
    }

    private Breaches broken(UUID event, PersonId by) {
        return new Breaches(
                clock,
                requirements,
                open,
                Stream.concat(breaches.stream(), Stream.of(new Breach(event, by)))
                        .toList());
    }

    Breaches raised() {
        return new Breaches(clock, requirements, true, breaches);
    }

    Breaches resolved() {
        return new Breaches(clock, requirements, false, List.of());
    }
}
