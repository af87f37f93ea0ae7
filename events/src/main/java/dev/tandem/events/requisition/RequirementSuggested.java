package dev.tandem.events.requisition;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.SuggestionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * A candidate was declined for what no requirement asks for, so a requirement was suggested that does. It speaks of the search and names
 * nobody: it stays when the candidate is erased.
 *
 * @param application whose rejection showed that it was missing
 * @param requirement what should be asked for
 */
public record RequirementSuggested(
        SuggestionId suggestion,
        RequisitionId requisition,
        ApplicationId application,
        SuggestedRequirement requirement,
        PersonId by)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), suggestion.tag());
    }
}
