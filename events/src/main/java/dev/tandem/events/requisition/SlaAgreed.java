package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** Both sides have signed: from now on the clocks run on these terms. */
public record SlaAgreed(RequisitionId requisition, int version, SlaTerms terms) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return terms.targets() == null
                ? Tag.setOf(requisition.tag())
                : Tag.setOf(requisition.tag(), requisition.targetsTag());
    }
}
