package dev.tandem.command.requisition.meetings;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.CheckInId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.CheckInHeld;
import dev.tandem.events.requisition.CheckInMissed;
import dev.tandem.events.requisition.CheckInScheduled;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check-in of the two.
 *
 * @param startsAt for when it was set; null if it never was
 * @param over whether it was held, or missed
 */
public record CheckInState(
        RequisitionState requisition, @Nullable Instant startsAt, boolean over) {

    /** Reads where that check-in of that requisition stands. */
    public static DecisionModel<CheckInState> model(RequisitionId requisition, CheckInId checkIn) {
        return DecisionModel.into(
                CheckInState::new,
                RequisitionState.PART.of(requisition.tag()),
                Part.last(CheckInScheduled.class, CheckInScheduled::startsAt).of(requisition.tag(), checkIn.tag()),
                Part.happened(CheckInHeld.class, CheckInMissed.class).of(requisition.tag(), checkIn.tag()));
    }

    /** Refuses everybody but the two, and what was never set or is over; null if it is still to come. */
    public @Nullable Refused toCome(CommandContext context) {
        @Nullable Refused no = requisition.openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        if (startsAt == null) {
            return refused(RequisitionRule.CHECK_IN_UNKNOWN);
        }
        return over ? refused(RequisitionRule.CHECK_IN_OVER) : null;
    }

    /** Whether it has begun by that moment. */
    public boolean begunBy(Instant moment) {
        return startsAt != null && !startsAt.isAfter(moment);
    }

    /** The rules by which {@link #toCome} refuses, and more. */
    public static List<Rule> rulesAnd(Rule... more) {
        return Rule.listed(
                Partner.EITHER.rulesWhileOpenAnd(RequisitionRule.CHECK_IN_UNKNOWN, RequisitionRule.CHECK_IN_OVER),
                more);
    }
}
