package dev.tandem.command.requisition.acknowledgereport;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REPORT_ALREADY_READ;
import static dev.tandem.command.requisition.RequisitionRule.REPORT_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
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

    record State(RequisitionState requisition, boolean published, boolean read) {

        State with(RequisitionState standing) {
            return new State(standing, published, read);
        }
    }

    @Override
    public DecisionModel<State> reads(AcknowledgePipelineReport command) {
        return DecisionModel.into(new State(RequisitionState.UNKNOWN, false, false))
                .of(command.requisition().tag())
                .with(RequisitionState.PART, State::requisition, State::with)
                .of(command.requisition().tag(), command.report().tag())
                .on(PipelineReportPublished.class, (state, _) -> new State(state.requisition(), true, false))
                .on(PipelineReportAcknowledged.class, (state, _) -> new State(state.requisition(), true, true));
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
