package dev.tandem.command.partnership.publishreport;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.reconsidered;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.PipelineReportPublished;
import dev.tandem.events.requisition.PipelineReportPublished.StageCount;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishPipelineReportTest {

    private static final CandidateId OLE = new CandidateId("ole");
    private static final CandidateId PIA = new CandidateId("pia");
    private static final PublishPipelineReport REPORT =
            new PublishPipelineReport(REQUISITION, "Two in the loop", List.of("Pay"));

    @Test
    void whoIsWhereIsCounted() {
        given(opened(), submitted(), submitted(OLE), submitted(PIA), advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .when(REPORT)
                .by(ROB, Role.RECRUITER)
                .records(reported(Map.of(Stage.SUBMITTED, 2, Stage.INTERVIEW, 1)));
    }

    @Test
    void whoseApplicationEndedIsNowhereUntilReconsidered() {
        given(opened(), submitted(), submitted(OLE), rejected(OLE), submitted(PIA), hired(PIA))
                .when(REPORT)
                .by(ROB, Role.RECRUITER)
                .records(reported(Map.of(Stage.SUBMITTED, 1)));
        given(opened(), submitted(), rejected(NOOR), reconsidered(Stage.SUBMITTED))
                .when(REPORT)
                .by(ROB, Role.RECRUITER)
                .records(reported(Map.of(Stage.SUBMITTED, 1)));
    }

    @Test
    void nobodyIsWhereNobodyApplied() {
        given(opened()).when(REPORT).by(ROB, Role.RECRUITER).records(reported(Map.of()));
    }

    private static PipelineReportPublished reported(Map<Stage, Integer> counts) {
        return new PipelineReportPublished(
                new PipelineReportId("new-1"),
                REQUISITION,
                "Two in the loop",
                Stage.FORMER_DEFAULT.stream()
                        .map(stage -> new StageCount(stage, counts.getOrDefault(stage, 0)))
                        .toList(),
                true,
                List.of("Pay"),
                RECRUITER);
    }
}
