package dev.tandem.command.candidate.register;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_EXISTS;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_LIKELY_KNOWN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.candidate.Newcomer;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateRegistered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RegisterCandidate}. */
final class RegisteringCandidate implements Decision<RegisterCandidate, RegisteringCandidate.State> {

    record State(boolean exists, Newcomer newcomer) {}

    @Override
    public DecisionModel<State> reads(RegisterCandidate command) {
        return reads(command, Newcomer.unknown(command));
    }

    @Override
    public DecisionModel<State> reads(RegisterCandidate command, Lookup log) {
        return reads(command, Newcomer.of(command, log));
    }

    private static DecisionModel<State> reads(RegisterCandidate command, Newcomer newcomer) {
        return DecisionModel.into(
                State::new,
                command.candidate() == null
                        ? DecisionModel.known(false)
                        : Part.happened(CandidateRegistered.class)
                                .of(command.candidate().tag()),
                DecisionModel.known(newcomer));
    }

    @Override
    public Outcome decide(RegisterCandidate command, State state, CommandContext context) {
        if (state.exists()) {
            return refused(CANDIDATE_EXISTS);
        }
        @Nullable Refused known = state.newcomer().refuses(context);
        return known != null
                ? known
                : recorded(state.newcomer()
                        .registered(
                                command.candidate() == null
                                        ? new CandidateId(context.newId().get())
                                        : command.candidate(),
                                context));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(CANDIDATE_EXISTS, CANDIDATE_LIKELY_KNOWN);
    }
}
