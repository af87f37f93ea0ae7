package dev.tandem.command.requisition.reporting.publish;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

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
