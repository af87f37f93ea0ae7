package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Set;

/**
 * The recruiter wrote down how the search stands.
 *
 * @param summary in a few sentences
 * @param pipeline how many candidates are where
 * @param risks what may go wrong
 */
public record PipelineReportPublished(
        PipelineReportId report,
        RequisitionId requisition,
        String summary,
        List<StageCount> pipeline,
        List<String> risks,
        PersonId publishedBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), report.tag());
    }

    /** How many candidates are in a stage. */
    public record StageCount(
            @NotNull Stage stage, @PositiveOrZero int candidates) {}
}
