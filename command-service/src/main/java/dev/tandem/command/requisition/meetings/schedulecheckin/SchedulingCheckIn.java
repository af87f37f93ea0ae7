package dev.tandem.command.requisition.meetings.schedulecheckin;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_IN_THE_PAST;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.CheckInId;
import dev.tandem.events.requisition.CheckInScheduled;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ScheduleCheckIn}. */
final class SchedulingCheckIn implements Decision<ScheduleCheckIn, RequisitionState> {

    private static final Duration WRITTEN_DOWN_AFTERWARDS = Duration.ofDays(1);

    @Override
    public DecisionModel<RequisitionState> reads(ScheduleCheckIn command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(ScheduleCheckIn command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        return command.startsAt().isBefore(context.occurredAt().minus(WRITTEN_DOWN_AFTERWARDS))
                ? refused(CHECK_IN_IN_THE_PAST)
                : recorded(new CheckInScheduled(
                        new CheckInId(context.newId().get()),
                        command.requisition(),
                        command.startsAt(),
                        context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(CHECK_IN_IN_THE_PAST);
    }
}
