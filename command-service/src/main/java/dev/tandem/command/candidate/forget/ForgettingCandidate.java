package dev.tandem.command.candidate.forget;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.UNDER_LEGAL_HOLD;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.candidate.CandidateForgotten;
import java.util.List;

/** Decides {@link ForgetCandidate}. Every id that means them is forgotten in the same append; the keys are destroyed by who sees
 * the events, so that no crash comes between. */
final class ForgettingCandidate implements Decision<ForgetCandidate, Retention> {

    @Override
    public DecisionModel<Retention> reads(ForgetCandidate command) {
        return Retention.model(command.candidate());
    }

    @Override
    public Outcome decide(ForgetCandidate command, Retention kept, CommandContext context) {
        if (!kept.registered()) {
            return refused(CANDIDATE_UNKNOWN);
        }
        if (kept.forgotten()) {
            return refused(CANDIDATE_FORGOTTEN);
        }
        return kept.held()
                ? refused(UNDER_LEGAL_HOLD)
                : recorded(kept.identity().all().stream()
                        .map(id -> new CandidateForgotten(id, command.ground(), context.actor()))
                        .toList());
    }

    @Override
    public List<Rule> refusals() {
        return List.of(CANDIDATE_UNKNOWN, CANDIDATE_FORGOTTEN, UNDER_LEGAL_HOLD);
    }
}
