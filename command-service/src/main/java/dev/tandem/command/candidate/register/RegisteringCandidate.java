package dev.tandem.command.candidate.register;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_EXISTS;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateRegistered;
import java.util.List;

/** Decides {@link RegisterCandidate}. */
final class RegisteringCandidate implements Decision<RegisterCandidate, Boolean> {

    @Override
    public DecisionModel<Boolean> reads(RegisterCandidate command) {
        return command.candidate() == null
                ? DecisionModel.known(false)
                : Part.happened(CandidateRegistered.class)
                        .of(command.candidate().tag());
    }

    @Override
    public Outcome decide(RegisterCandidate command, Boolean exists, CommandContext context) {
        if (exists) {
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
