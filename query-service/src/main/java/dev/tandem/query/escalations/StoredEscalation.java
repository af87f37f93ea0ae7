package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationResolved;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as it is kept.
 *
 * @param event how it was raised
 * @param at when
 * @param because the events that led to it, in the order of {@link EscalationRaised#because}
 * @param acknowledged null until whoever was to hear of it has
 * @param resolved null as long as it is open
 */
record StoredEscalation(
        EscalationRaised event,
        Instant at,
        List<Cause> because,
        @Nullable Acknowledgement acknowledged,
        @Nullable Resolution resolved) {

    State state() {
        return resolved == null ? State.OPEN : State.RESOLVED;
    }

    PersonId person() {
        return event.person();
    }

    StoredEscalation after(EscalationAcknowledged heard, Instant when) {
        return new StoredEscalation(event, at, because, new Acknowledgement(heard.acknowledgedBy(), when), resolved);
    }

    StoredEscalation after(EscalationResolved learnt, Instant when) {
        return new StoredEscalation(
                event,
                at,
                because,
                acknowledged,
                new Resolution(learnt.resolvedBy(), when, learnt.rootCause(), learnt.actions()));
    }
}
