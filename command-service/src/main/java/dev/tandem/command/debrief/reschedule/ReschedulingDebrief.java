package dev.tandem.command.debrief.reschedule;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_ALREADY_HELD;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_IN_THE_PAST;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_UNKNOWN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RescheduleDebrief}. */
final class ReschedulingDebrief implements Decision<RescheduleDebrief, ReschedulingDebrief.State> {

    private static final Duration WRITTEN_DOWN_AFTERWARDS = Duration.ofDays(1);

    /** {@code setAt}: when it was set or moved last; null before. */
    record State(Candidacy candidacy, @Nullable Instant setAt, boolean held) {}

    @Override
    public DecisionModel<State> reads(RescheduleDebrief command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                Part.latest(List.of(DebriefScheduled.class, DebriefRescheduled.class))
                        .of(command.application().tag(), command.debrief().tag()),
                Part.happened(DebriefHeld.class)
                        .of(command.application().tag(), command.debrief().tag()));
    }

    @Override
    public Outcome decide(RescheduleDebrief command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable Refused no = firstRefusal(candidacy.goesOnBy(Partner.EITHER, context), candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        if (state.setAt() == null) {
            return refused(DEBRIEF_UNKNOWN);
        }
        if (state.held()) {
            return refused(DEBRIEF_ALREADY_HELD);
        }
        no = RequisitionState.notBefore(state.setAt(), context);
        if (no != null) {
            return no;
        }
        Instant earliest = context.occurredAt().minus(WRITTEN_DOWN_AFTERWARDS);
        if (command.startsAt().isBefore(earliest) && !candidacy.history(context)) {
            return refused(DEBRIEF_IN_THE_PAST);
        }
        return recorded(new DebriefRescheduled(
                command.debrief(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.startsAt(),
                command.causedBy(),
                command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(Partner.EITHER, OFFER_OPEN, DEBRIEF_UNKNOWN, DEBRIEF_ALREADY_HELD, DEBRIEF_IN_THE_PAST);
    }
}
