package dev.tandem.command.debrief.hold;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_ALREADY_HELD;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_UNKNOWN;
import static dev.tandem.command.debrief.DebriefRule.FEEDBACK_MISSING;
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
import dev.tandem.command.interview.InterviewLoop;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PersonId;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.debrief.DebriefScheduled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link HoldDebrief}. */
final class HoldingDebrief implements Decision<HoldDebrief, HoldingDebrief.State> {

    /** {@code setAt}: when it was set or moved last; null before. */
    record State(
            Candidacy candidacy,
            InterviewLoop loop,
            @Nullable Instant setAt,
            boolean held) {}

    @Override
    public DecisionModel<State> reads(HoldDebrief command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                InterviewLoop.PART.of(command.application().tag()),
                Part.latest(List.of(DebriefScheduled.class, DebriefRescheduled.class))
                        .of(command.application().tag(), command.debrief().tag()),
                Part.happened(DebriefHeld.class)
                        .of(command.application().tag(), command.debrief().tag()));
    }

    @Override
    public Outcome decide(HoldDebrief command, State state, CommandContext context) {
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
        no = firstRefusal(
                RequisitionState.notBefore(state.setAt(), context),
                RequisitionState.notBefore(state.loop().latest(), context));
        if (no != null) {
            return no;
        }
        List<PersonId> owing = state.loop().owing(command.attendees());
        if (!owing.isEmpty() && !candidacy.history(context)) {
            return refused(FEEDBACK_MISSING, "Feedback is still owed by " + owing + ".", Map.of("owing", owing));
        }
        return recorded(new DebriefHeld(
                command.debrief(),
                command.application(),
                command.requisition(),
                command.candidate(),
                command.attendees().stream().distinct().toList(),
                command.outcome(),
                command.rationale(),
                command.outcome() == DebriefOutcome.OFFER && !candidacy.history(context)
                        ? candidacy.requisition().hiringManager()
                        : null));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(Partner.EITHER, OFFER_OPEN, DEBRIEF_UNKNOWN, DEBRIEF_ALREADY_HELD, FEEDBACK_MISSING);
    }
}
