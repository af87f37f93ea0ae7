package dev.tandem.command.requisition.publishreport;

import static dev.tandem.command.Story.RECRUITER;
import static dev.tandem.command.Story.REQUISITION;
import static dev.tandem.command.Story.ROB;
import static dev.tandem.command.Story.opened;
import static dev.tandem.command.decision.Given.given;

import dev.tandem.events.PipelineReportId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.PipelineReportPublished;
import dev.tandem.events.requisition.PipelineReportPublished.StageCount;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishPipelineReportTest {

    @Test
    void howTheSearchStandsIsWrittenDown() {
        given(opened())
                .when(new PublishPipelineReport(
                        REQUISITION, "Three in the loop", List.of(new StageCount(Stage.INTERVIEW, 3)), List.of("Pay")))
                .by(ROB, Role.RECRUITER)
                .records(new PipelineReportPublished(
                        new PipelineReportId("new-1"),
                        REQUISITION,
                        "Three in the loop",
                        List.of(new StageCount(Stage.INTERVIEW, 3)),
                        List.of("Pay"),
                        RECRUITER));
    }
}
