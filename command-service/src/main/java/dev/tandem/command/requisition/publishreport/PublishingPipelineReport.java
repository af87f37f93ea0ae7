package dev.tandem.command.requisition.publishreport;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionStanding;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.requisition.PipelineReportPublished;
import java.util.List;

/** Decides {@link PublishPipelineReport}. */
public final class PublishingPipelineReport implements Decision<PublishPipelineReport, RequisitionStanding> {

    @Override
    public Class<PublishPipelineReport> command() {
        return PublishPipelineReport.class;
    }

    @Override
    public Reading<RequisitionStanding> reads(PublishPipelineReport command) {
        return RequisitionStanding.reading(command.requisition());
    }

    @Override
    public Outcome decide(PublishPipelineReport command, RequisitionStanding requisition, Occasion occasion) {
        if (requisition.openFor(Partner.RECRUITER, occasion) instanceof Refused no) {
            return no;
        }
        return recorded(new PipelineReportPublished(
                new PipelineReportId(occasion.newId().get()),
                command.requisition(),
                command.summary(),
                command.pipeline(),
                command.risks(),
                occasion.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesWhileOpenAnd();
    }
}
