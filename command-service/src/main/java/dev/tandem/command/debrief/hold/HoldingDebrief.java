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
import dev.tandem.command.decision.Rule;
import dev.tandem.command.interview.InterviewLoop;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.PersonId;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefScheduled;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link HoldDebrief}. */
final class HoldingDebrief implements Decision<HoldDebrief, HoldingDebrief.State> {

    record State(Candidacy candidacy, InterviewLoop loop, boolean scheduled, boolean held) {

        State with(Candidacy read) {
            return new State(read, loop, scheduled, held);
        }

        State with(InterviewLoop read) {
            return new State(candidacy, read, scheduled, held);
        }

        State with(DebriefScheduled event) {
            return new State(candidacy, loop, true, held);
        }

        State with(DebriefHeld event) {
            return new State(candidacy, loop, scheduled, true);
        }
    }

    @Override
    public DecisionModel<State> reads(HoldDebrief command) {
        return DecisionModel.into(new State(Candidacy.UNKNOWN, InterviewLoop.NONE, false, false))
                .and(Candidacy.model(command), State::candidacy, State::with)
                .of(command.application().tag())
                .with(InterviewLoop.PART, State::loop, State::with)
                .of(command.application().tag(), command.debrief().tag())
                .on(DebriefScheduled.class, State::with)
                .on(DebriefHeld.class, State::with);
    }

    @Override
    public Outcome decide(HoldDebrief command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable Refused no = firstRefusal(candidacy.goesOnBy(Partner.EITHER, context), candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        if (!state.scheduled()) {
            return refused(DEBRIEF_UNKNOWN);
        }
        if (state.held()) {
            return refused(DEBRIEF_ALREADY_HELD);
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
                command.rationale()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(Partner.EITHER, OFFER_OPEN, DEBRIEF_UNKNOWN, DEBRIEF_ALREADY_HELD, FEEDBACK_MISSING);
    }
}
