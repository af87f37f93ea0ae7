package dev.tandem.query.escalations;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.requisition.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Promises were broken so often that somebody above the two partners had to hear of it: to learn, not to blame.
 *
 * @param id which
 * @param requisition on which search
 * @param title what its role is called
 * @param recruiter who runs the search now
 * @param hiringManager whose need it is now
 * @param cause why it was raised
 * @param against the side that broke them
 * @param person who held that side when it was raised; may have handed over since
 * @param to who hears of it
 * @param toPerson who of those hears of it first; null: any of them but whom it is about
 * @param raisedBy who raised it; {@code system} where the agreement's thresholds did
 * @param raisedAt when it was raised
 * @param note what the person who raised it had to say; null where the thresholds did
 * @param because the events that led to it, oldest first; empty only if it was raised by hand without naming any
 * @param state whether it still asks for something
 * @param daysOpen whole days of 24 hours from raising until it was resolved, or until now
 * @param acknowledged who has heard of it; null until somebody has, and where it was resolved without
 * @param resolved what was learnt; null as long as it is open
 * @param reopened that what was agreed was not done in time, the last time; null: that never happened
 */
record Escalation(
        EscalationId id,
        RequisitionId requisition,
        String title,
        PersonId recruiter,
        PersonId hiringManager,
        EscalationCause cause,
        Side against,
        PersonId person,
        Role to,
        @Nullable PersonId toPerson,
        PersonId raisedBy,
        Instant raisedAt,
        @Nullable String note,
        List<Cause> because,
        State state,
        long daysOpen,
        @Nullable Acknowledgement acknowledged,
        @Nullable Resolution resolved,
        @Nullable Reopening reopened) {

    static Escalation of(StoredEscalation raised, Partners partners, Instant now) {
        EscalationRaised event = raised.event();
        Resolution resolved = raised.resolved();
        return new Escalation(
                event.escalation(),
                event.requisition(),
                partners.title(),
                partners.recruiter(),
                partners.hiringManager(),
                event.cause(),
                event.against(),
                event.person(),
                event.to(),
                event.toPerson(),
                event.raisedBy(),
                raised.at(),
                event.note(),
                raised.because(),
                raised.state(),
                Duration.between(raised.at(), resolved == null ? now : resolved.at())
                        .toDays(),
                raised.acknowledged(),
                resolved,
                raised.reopened());
    }

    /** When it will have been open for another day; empty once it is resolved. */
    Stream<Instant> anotherDay() {
        return resolved == null ? Stream.of(raisedAt.plus(Duration.ofDays(daysOpen + 1))) : Stream.empty();
    }
}
