package dev.tandem.sample;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.candidate.CandidateRegistered;
import java.util.List;

/** Decides {@link Reserve}. */
final class Reserving implements Decision<Reserve, Boolean> {

    enum SampleRule implements Rule {
        KNOWN_ALREADY,
        NEVER_DECLARED;

        @Override
        public Text text() {
            return new Text(RefusalKind.CONFLICT, "Once is enough.", "Take another.");
        }
    }

    @Override
    public DecisionModel<Boolean> reads(Reserve command) {
        return Part.happened(CandidateRegistered.class).of(command.candidate().tag());
    }

    @Override
    public Outcome decide(Reserve command, Boolean known, CommandContext context) {
        if (command.undeclared()) {
            return refused(SampleRule.NEVER_DECLARED);
        }
        return known
                ? refused(SampleRule.KNOWN_ALREADY)
                : recorded(new CandidateRegistered(command.candidate(), "Ada", null, null));
    }

    @Override
    public List<Rule> refusals() {
        return List.of(SampleRule.KNOWN_ALREADY);
    }
}
