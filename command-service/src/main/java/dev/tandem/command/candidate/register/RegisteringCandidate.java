package dev.tandem.command.candidate.register;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_EXISTS;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateRegistered;
import java.util.List;

/** Decides {@link RegisterCandidate}. */
final class RegisteringCandidate implements Decision<RegisterCandidate, RegisteringCandidate.State> {

    record State(boolean exists) {}

    @Override
    public DecisionModel<State> reads(RegisterCandidate command) {
        DecisionModel<State> model = DecisionModel.into(new State(false));
        return command.candidate() == null
                ? model
                : model.of(command.candidate().tag()).on(CandidateRegistered.class, (_, _) -> new State(true));
    }

    @Override
    public Outcome decide(RegisterCandidate command, State state, CommandContext context) {
        if (state.exists()) {
            return refused(CANDIDATE_EXISTS);
        }
        return recorded(new CandidateRegistered(
                command.candidate() == null ? new CandidateId(context.newId().get()) : command.candidate(),
                command.name(),
                command.email(),
                command.phone()));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(CANDIDATE_EXISTS);
    }
}
