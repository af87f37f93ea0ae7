package dev.tandem.command.application.advance;

import static dev.tandem.command.application.ApplicationRule.ALREADY_IN_STAGE;
import static dev.tandem.command.application.ApplicationRule.HIRED_BY_HIRE;
import static dev.tandem.command.application.ApplicationRule.MOVE_BACK_WITHOUT_REASON;
import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.application.ApplicationRule.STAGE_UNKNOWN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.RoundState;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.events.Event;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides {@link AdvanceCandidate}. In history a candidate may come to a stage a second time, also to the one they are in: both are
 * recorded as moves back.
 *
 * <p>Where no plan says which rounds there are, the hiring manager decides one by moving the candidate past the interviews: on to the
 * offer, or to whatever comes next. To the debrief they move whom they want to talk about first.
 */
final class AdvancingCandidate implements Decision<AdvanceCandidate, AdvancingCandidate.State> {

    record State(Candidacy candidacy, RoundState rounds) {}

    @Override
    public DecisionModel<State> reads(AdvanceCandidate command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                RoundState.PART.of(command.application().tag()));
    }

    @Override
    public Outcome decide(AdvanceCandidate command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable Refused no = firstRefusal(candidacy.goesOnBy(Partner.EITHER, context), candidacy.whileOfferStands());
        if (no != null) {
            return no;
        }
        List<Stage> stages = candidacy.requisition().stages();
        Stage from = candidacy.stage();
        Stage to = command.to();
        if (!stages.contains(to)) {
            return refused(STAGE_UNKNOWN, "This requisition has no stage " + to + ".", Map.of("stages", stages));
        }
        boolean history = candidacy.history(context);
        if (to.equals(Stage.HIRED) && !history) {
            return refused(HIRED_BY_HIRE);
        }
        if (to.equals(from) && !history) {
            return refused(ALREADY_IN_STAGE);
        }
        boolean back = stages.indexOf(to) <= stages.indexOf(from);
        boolean silent = command.reason() == null || command.reason().isBlank();
        if (back && silent && !history) {
            return refused(MOVE_BACK_WITHOUT_REASON);
        }
        List<Event> events = new ArrayList<>();
        events.add(new CandidateAdvanced(
                command.application(),
                command.requisition(),
                command.candidate(),
                from,
                to,
                back,
                silent ? null : command.reason()));
        @Nullable Round round = state.rounds().toDecide();
        if (round != null && !history && decides(to, back, round, candidacy, context)) {
            events.add(new RoundDecided(
                    command.application(),
                    command.requisition(),
                    command.candidate(),
                    round.number(),
                    to.equals(Stage.OFFER) ? RoundOutcome.OFFER : RoundOutcome.NEXT,
                    context.actor(),
                    null));
        }
        return recorded(events);
    }

    private static boolean decides(Stage to, boolean back, Round round, Candidacy candidacy, CommandContext context) {
        List<Stage> stages = candidacy.requisition().stages();
        return !back
                && round.plan() == null
                && candidacy.requisition().may(Act.DECIDING, Side.HIRING_MANAGER, context)
                && !to.equals(Stage.DEBRIEF)
                && stages.indexOf(to) > stages.indexOf(Stage.INTERVIEW);
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.EITHER, OFFER_OPEN, STAGE_UNKNOWN, HIRED_BY_HIRE, ALREADY_IN_STAGE, MOVE_BACK_WITHOUT_REASON);
    }
}
