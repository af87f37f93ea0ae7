package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One side wrote the advertisement; a later draft replaces it.
 *
 * @param version 1 for the first, then one more each
 * @param demands what it asks of people
 * @param by which side wrote it
 * @param showsPay whether the band of the requisition is published with it; null where nobody was asked
 */
public record JobAdDrafted(
        RequisitionId requisition,
        int version,
        String title,
        String text,
        List<Demand> demands,
        Side by,
        PersonId draftedBy,
        List<Advisory> advisories,
        @Nullable Boolean showsPay)
        implements RequisitionEvent {

    /** One of which nobody said whether it shows the pay. */
    public JobAdDrafted(
            RequisitionId requisition,
            int version,
            String title,
            String text,
            List<Demand> demands,
            Side by,
            PersonId draftedBy,
            List<Advisory> advisories) {
        this(requisition, version, title, text, demands, by, draftedBy, advisories, null);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }

    /**
     * Something that the advertisement asks for.
     *
     * @param requirement the requirement that it puts into words; null if there is none
     */
    public record Demand(
            @NotBlank @Size(max = 500) String text,
            @Nullable RequirementId requirement) {}
}
