package dev.tandem.command.partnership.acknowledgereport;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REPORT_ALREADY_READ;
import static dev.tandem.command.requisition.RequisitionRule.REPORT_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.PipelineReportAcknowledged;
import dev.tandem.events.requisition.PipelineReportPublished;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AcknowledgePipelineReport}. */
final class AcknowledgingPipelineReport
        implements Decision<AcknowledgePipelineReport, AcknowledgingPipelineReport.State> {

    record State(RequisitionState requisition, boolean published, boolean read) {}

    @Override
    public DecisionModel<State> reads(AcknowledgePipelineReport command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                Part.happened(PipelineReportPublished.class)
                        .of(command.requisition().tag(), command.report().tag()),
                Part.happened(PipelineReportAcknowledged.class)
                        .of(command.requisition().tag(), command.report().tag()));
    }

    @Override
    public Outcome decide(AcknowledgePipelineReport command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().onlyFor(Partner.HIRING_MANAGER, context);
        if (no != null) {
            return no;
        }
        if (!state.published()) {
            return refused(REPORT_UNKNOWN);
        }
        if (state.read()) {
            return refused(REPORT_ALREADY_READ);
        }
        return recorded(new PipelineReportAcknowledged(command.report(), command.requisition(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.HIRING_MANAGER.rulesAnd(REPORT_UNKNOWN, REPORT_ALREADY_READ);
    }
}
