package dev.tandem.command.requisition.meetings.holdcheckin;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_NEEDS_BOTH;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.meetings.CheckInState;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CheckInHeld;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link HoldCheckIn}. */
final class HoldingCheckIn implements Decision<HoldCheckIn, CheckInState> {

    @Override
    public DecisionModel<CheckInState> reads(HoldCheckIn command) {
        return CheckInState.model(command.requisition(), command.checkIn());
    }

    @Override
    public Outcome decide(HoldCheckIn command, CheckInState checkIn, CommandContext context) {
        @Nullable Refused no = checkIn.toCome(context);
        if (no != null) {
            return no;
        }
        List<PersonId> missing = checkIn.requisition().missingFrom(command.attendees(), context.occurredAt());
        return missing.isEmpty()
                ? recorded(
                        new CheckInHeld(command.checkIn(), command.requisition(), command.attendees(), command.notes()))
                : refused(CHECK_IN_NEEDS_BOTH, "Missed by " + missing + ".", Map.of("missing", missing));
    }

    @Override
    public List<Rule> refusals() {
        return CheckInState.rulesAnd(CHECK_IN_NEEDS_BOTH);
    }
}
