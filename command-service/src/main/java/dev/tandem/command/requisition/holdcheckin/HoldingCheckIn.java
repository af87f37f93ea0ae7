package dev.tandem.command.requisition.holdcheckin;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_NEEDS_BOTH;

import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.CheckInStanding;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CheckInHeld;
import java.util.List;
import java.util.Map;

/** Decides {@link HoldCheckIn}. */
public final class HoldingCheckIn implements Decision<HoldCheckIn, CheckInStanding> {

    @Override
    public Class<HoldCheckIn> command() {
        return HoldCheckIn.class;
    }

    @Override
    public Reading<CheckInStanding> reads(HoldCheckIn command) {
        return CheckInStanding.reading(command.requisition(), command.checkIn());
    }

    @Override
    public Outcome decide(HoldCheckIn command, CheckInStanding checkIn, Occasion occasion) {
        if (checkIn.toCome(occasion) instanceof Refused no) {
            return no;
        }
        List<PersonId> missing = checkIn.requisition().missingFrom(command.attendees());
        return missing.isEmpty()
                ? recorded(
                        new CheckInHeld(command.checkIn(), command.requisition(), command.attendees(), command.notes()))
                : refused(CHECK_IN_NEEDS_BOTH, "Missed by " + missing + ".", Map.of("missing", missing));
    }

    @Override
    public List<Rule> refusals() {
        return CheckInStanding.rulesAnd(CHECK_IN_NEEDS_BOTH);
    }
}
