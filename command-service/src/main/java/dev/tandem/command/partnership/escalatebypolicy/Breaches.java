package dev.tandem.command.partnership.escalatebypolicy;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.AgreedClock;
import dev.tandem.command.partnership.Watched;
import dev.tandem.command.requisition.RequirementsHistory;
import dev.tandem.events.application.CandidateSubmitted;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How often promises of one kind were broken since the last escalation for it was resolved.
 *
 * @param open whether an escalation for them is open
 * @param events what broke them, oldest first
 */
record Breaches(AgreedClock clock, RequirementsHistory requirements, boolean open, List<UUID> events) {

    static final Breaches NONE = new Breaches(AgreedClock.NONE, RequirementsHistory.NONE, false, List.of());

    Breaches with(AgreedClock other) {
        return new Breaches(other, requirements, open, events);
    }

    Breaches with(RequirementsHistory other) {
        return new Breaches(clock, other, open, events);
    }

    Breaches broken(Fact<?> fact) {
        return new Breaches(
                clock,
                requirements,
                open,
                Stream.concat(events.stream(), Stream.of(fact.id())).toList());
    }

    /** A submittal breaks the promise to submit qualified candidates if it leaves a must-have open that was agreed on. */
    Breaches submitted(Fact<CandidateSubmitted> fact) {
        CandidateSubmitted event = fact.event();
        @Nullable Integer number = event.requirementsVersion();
        RequirementsHistory.@Nullable Version version = number == null ? null : requirements.version(number);
        boolean open = version != null
                && Watched.asks(event.origin())
                && event.evidence().stream()
                        .filter(evidence -> !evidence.met())
                        .map(evidence -> version.find(evidence.requirement()))
                        .anyMatch(requirement -> requirement != null && requirement.mustHave());
        return open ? broken(fact) : this;
    }

    Breaches raised() {
        return new Breaches(clock, requirements, true, events);
    }

    Breaches resolved() {
        return new Breaches(clock, requirements, false, List.of());
    }
}
