package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The search is confidential from now on, is so to others than before, or is confidential no more.
 *
 * @param confidential who also sees it; null: it is confidential no more
 * @param by who wanted it
 * @param reason why
 */
public record ConfidentialityChanged(
        RequisitionId requisition, @Nullable Confidential confidential, PersonId by, String reason)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
