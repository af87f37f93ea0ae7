package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * A suggested requirement is not taken up: it waits for nobody any more.
 *
 * @param reason why the search goes on without it
 */
public record SuggestionDeclined(SuggestionId suggestion, RequisitionId requisition, String reason, PersonId by)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), suggestion.tag());
    }
}
