package dev.tandem.command.requisition.meetings.recordcheckinmissed;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_TO_COME;
import static dev.tandem.command.requisition.RequisitionRule.NOBODY_MISSED_IT;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.meetings.CheckInState;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CheckInMissed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RecordCheckInMissed}. */
final class RecordingCheckInMissed implements Decision<RecordCheckInMissed, CheckInState> {

    @Override
    public DecisionModel<CheckInState> reads(RecordCheckInMissed command) {
        return CheckInState.model(command.requisition(), command.checkIn());
    }

    @Override
    public Outcome decide(RecordCheckInMissed command, CheckInState checkIn, CommandContext context) {
        @Nullable Refused no = checkIn.toCome(context);
        if (no != null) {
            return no;
        }
        if (!checkIn.begunBy(context.occurredAt())) {
            return refused(CHECK_IN_TO_COME);
        }
        List<PersonId> missed = checkIn.requisition().missingFrom(command.attended(), context.occurredAt());
        return missed.isEmpty()
                ? refused(NOBODY_MISSED_IT)
                : recorded(new CheckInMissed(command.checkIn(), command.requisition(), command.attended(), missed));
    }

    @Override
    public List<Rule> refusals() {
        return CheckInState.rulesAnd(CHECK_IN_TO_COME, NOBODY_MISSED_IT);
    }
}
