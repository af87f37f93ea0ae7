package dev.tandem.command.partnership.acknowledgereport;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.REPORT_ALREADY_READ;
import static dev.tandem.command.requisition.RequisitionRule.REPORT_UNKNOWN;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.PipelineReportId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.PipelineReportAcknowledged;
import dev.tandem.events.requisition.PipelineReportPublished;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgePipelineReportTest {

    private static final PipelineReportId REPORT = new PipelineReportId("rep-4");
    private static final AcknowledgePipelineReport READ = new AcknowledgePipelineReport(REQUISITION, REPORT);
    private static final PipelineReportPublished PUBLISHED = new PipelineReportPublished(
            REPORT, REQUISITION, "Three in the loop", List.of(), true, List.of(), RECRUITER);
    private static final PipelineReportAcknowledged ACKNOWLEDGED =
            new PipelineReportAcknowledged(REPORT, REQUISITION, MANAGER);

    @Test
    void theManagerReadIt() {
        given(opened(), PUBLISHED).when(READ).by(MIA, Role.HIRING_MANAGER).records(ACKNOWLEDGED);
    }

    @Test
    void onceAndOnlyIfThereIsOne() {
        given(opened()).when(READ).by(MIA, Role.HIRING_MANAGER).refuses(REPORT_UNKNOWN);
        given(opened(), PUBLISHED, ACKNOWLEDGED)
                .when(READ)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REPORT_ALREADY_READ);
    }
}
