package dev.tandem.command.interview.decideround;

import static dev.tandem.command.application.ApplicationRule.OFFER_OPEN;
import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.interview.InterviewRule.NO_ROUND_AFTER_THE_LAST;
import static dev.tandem.command.interview.InterviewRule.ROUND_ALREADY_DECIDED;
import static dev.tandem.command.interview.InterviewRule.ROUND_NOT_HELD;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_CANCELLED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;

import dev.tandem.command.application.Candidacy;
import dev.tandem.command.application.RoundState;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link DecideRound}. */
final class DecidingRound implements Decision<DecideRound, DecidingRound.State> {

    record State(
            Candidacy candidacy,
            RoundState rounds,
            @Nullable Instant interviewedAt) {}

    @Override
    public DecisionModel<State> reads(DecideRound command) {
        return DecisionModel.into(
                State::new,
                Candidacy.model(command),
                RoundState.PART.of(command.application().tag()),
                Candidacy.interviewedAt(command));
    }

    @Override
    public Outcome decide(DecideRound command, State state, CommandContext context) {
        Candidacy candidacy = state.candidacy();
        @Nullable
        Refused no = firstRefusal(
                candidacy.goesOnBy(Partner.HIRING_MANAGER, context),
                candidacy.nextStep(context),
                candidacy.whileOfferStands(),
                RequisitionState.notBefore(state.interviewedAt(), context));
        if (no != null) {
            return no;
        }
        @Nullable Round round = state.rounds().round();
        if (round == null || !state.rounds().held()) {
            return refused(ROUND_NOT_HELD);
        }
        if (state.rounds().decided()) {
            return refused(
                    ROUND_ALREADY_DECIDED,
                    "Round " + round.number() + " was decided already.",
                    Map.of("round", round.number()));
        }
        if (command.outcome() == RoundOutcome.NEXT && !round.mayBeFollowed()) {
            return refused(
                    NO_ROUND_AFTER_THE_LAST,
                    "Round " + round.number() + " is the last that the plan has.",
                    Map.of("round", round.number()));
        }
        return recorded(new RoundDecided(
                command.application(),
                command.requisition(),
                command.candidate(),
                round.number(),
                command.outcome(),
                candidacy.history(context) ? candidacy.requisition().hiringManager() : context.actor(),
                command.rationale()));
    }

    @Override
    public List<Rule> refusals() {
        return Candidacy.rules(
                Partner.HIRING_MANAGER,
                REQUISITION_FILLED,
                REQUISITION_CANCELLED,
                OFFER_OPEN,
                ROUND_NOT_HELD,
                ROUND_ALREADY_DECIDED,
                NO_ROUND_AFTER_THE_LAST);
    }
}
