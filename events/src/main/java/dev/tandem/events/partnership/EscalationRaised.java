package dev.tandem.events.partnership;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Promises were broken so often that somebody above the two sides has to hear of it: to learn, not to blame. There is at
 * most one open escalation for each cause on a requisition.
 *
 * @param against the side that broke them
 * @param person who that is
 * @param to who hears of it: {@code EXECUTIVE} where it is the hiring manager's, {@code TA_LEADER} where the recruiter's
 * @param because ids of the events that led to it, oldest first; empty only if it was raised by hand without naming any
 * @param raisedBy who raised it; {@link PersonId#SYSTEM} where the agreement's thresholds did
 * @param note what the person who raised it has to say; null where the thresholds did
 * @param toPerson who of those hears of it first, as the house has it, and never whom it is about; null: any other of them
 */
public record EscalationRaised(
        EscalationId escalation,
        RequisitionId requisition,
        EscalationCause cause,
        Side against,
        PersonId person,
        Role to,
        List<UUID> because,
        PersonId raisedBy,
        @Nullable String note,
        @Nullable PersonId toPerson)
        implements PartnershipEvent {

    /** One that is addressed to nobody by name. */
    public EscalationRaised(
            EscalationId escalation,
            RequisitionId requisition,
            EscalationCause cause,
            Side against,
            PersonId person,
            Role to,
            List<UUID> because,
            PersonId raisedBy,
            @Nullable String note) {
        this(escalation, requisition, cause, against, person, to, because, raisedBy, note, null);
    }

    /** The same, addressed to that person first; null: to nobody by name. */
    public EscalationRaised first(@Nullable PersonId hears) {
        return new EscalationRaised(
                escalation, requisition, cause, against, person, to, because, raisedBy, note, hears);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(),
                escalation.tag(),
                against == Side.HIRING_MANAGER ? person.asManager() : person.asRecruiter());
    }
}
