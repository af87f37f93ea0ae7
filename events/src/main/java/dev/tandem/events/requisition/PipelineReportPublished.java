package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Set;

/**
 * The recruiter wrote down how the search stands.
 *
 * @param summary in a few sentences
 * @param pipeline how many applications that go on are in each stage
 * @param counted whether Tandem has counted them; otherwise the recruiter said so, as in revision 1
 * @param risks what may go wrong
 */
@Revision(value = 2, upcasters = NumbersWereTyped.class)
public record PipelineReportPublished(
        PipelineReportId report,
        RequisitionId requisition,
        String summary,
        List<StageCount> pipeline,
        boolean counted,
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
