package dev.tandem.command.requisition.reporting.publish;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.requisition.PipelineReportPublished;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link PublishPipelineReport}. */
final class PublishingPipelineReport implements Decision<PublishPipelineReport, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(PublishPipelineReport command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(PublishPipelineReport command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openFor(Partner.RECRUITER, context);
        if (no != null) {
            return no;
        }
        return recorded(new PipelineReportPublished(
                new PipelineReportId(context.newId().get()),
                command.requisition(),
                command.summary(),
                command.pipeline(),
                command.risks(),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.RECRUITER.rulesWhileOpenAnd();
    }
}
