package dev.tandem.command.requisition.meetings.recordkickoffmissed;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.NOBODY_MISSED_IT;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.KickoffMissed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RecordKickoffMissed}. */
final class RecordingKickoffMissed implements Decision<RecordKickoffMissed, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(RecordKickoffMissed command) {
        return RequisitionState.PART
                .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, KickoffMissed.class))
                .of(command.requisition().tag());
    }

    @Override
    public Outcome decide(RecordKickoffMissed command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        List<PersonId> missed = requisition.missingFrom(command.attended(), context.occurredAt());
        return missed.isEmpty()
                ? refused(NOBODY_MISSED_IT)
                : recorded(new KickoffMissed(command.requisition(), command.attended(), missed, command.note()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(NOBODY_MISSED_IT);
    }
}
