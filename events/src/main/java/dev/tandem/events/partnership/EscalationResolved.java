package dev.tandem.events.partnership;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * What lay behind an escalation is understood, and what follows is agreed. What is then not done in time opens it again, see
 * {@link EscalationReopened}.
 *
 * @param cause of the escalation, again, so that the next one of that cause may be raised
 * @param rootCause what lay behind it
 * @param actions what was agreed; at least one
 */
@Revision(value = 2, upcasters = ActionsWereTexts.class)
public record EscalationResolved(
        EscalationId escalation,
        RequisitionId requisition,
        EscalationCause cause,
        PersonId resolvedBy,
        String rootCause,
        List<AgreedAction> actions)
        implements PartnershipEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), escalation.tag());
    }
}
