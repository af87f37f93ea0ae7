package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import dev.tandem.events.partnership.ActionCompleted;
import dev.tandem.events.partnership.EscalationAcknowledged;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.EscalationReopened;
import dev.tandem.events.partnership.EscalationResolved;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as it is kept.
 *
 * @param event how it was raised
 * @param at when
 * @param because the events that led to it, in the order of {@link EscalationRaised#because}
 * @param acknowledged null until whoever was to hear of it has
 * @param resolved null as long as it is open
 * @param reopened that it was resolved before and opened again, the last time; null: it was not
 */
record StoredEscalation(
        EscalationRaised event,
        Instant at,
        List<Cause> because,
        @Nullable Acknowledgement acknowledged,
        @Nullable Resolution resolved,
        @Nullable Reopening reopened) {

    State state() {
        return resolved == null ? State.OPEN : State.RESOLVED;
    }

    /** Who agreed to do something about it, since it was resolved last. */
    List<PersonId> owners() {
        return resolved == null
                ? List.of()
                : resolved.actions().stream()
                        .map(Resolution.Action::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    PersonId person() {
        return event.person();
    }

    StoredEscalation after(EscalationAcknowledged heard, Instant when) {
        return new StoredEscalation(
                event, at, because, new Acknowledgement(heard.acknowledgedBy(), when), resolved, reopened);
    }

    StoredEscalation after(EscalationResolved learnt, Instant when) {
        return new StoredEscalation(event, at, because, acknowledged, Resolution.of(learnt, when), reopened);
    }

    /** The same where no resolution is in force. */
    StoredEscalation after(ActionCompleted done, Instant when) {
        return resolved == null
                ? this
                : new StoredEscalation(event, at, because, acknowledged, resolved.after(done, when), reopened);
    }

    /** The same where no resolution is in force. */
    StoredEscalation after(EscalationReopened again) {
        return resolved == null
                ? this
                : new StoredEscalation(
                        event, at, because, acknowledged, null, new Reopening(again.dueAt(), resolved, again.undone()));
    }
}
