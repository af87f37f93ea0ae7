package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** The hiring manager read the report. */
public record PipelineReportAcknowledged(PipelineReportId report, RequisitionId requisition, PersonId acknowledgedBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), report.tag());
    }
}
