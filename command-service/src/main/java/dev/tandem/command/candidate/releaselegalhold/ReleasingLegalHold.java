package dev.tandem.command.candidate.releaselegalhold;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.candidate.CandidateRule.NOT_UNDER_LEGAL_HOLD;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.candidate.LegalHoldReleased;
import java.util.List;

/** Decides {@link ReleaseLegalHold}. */
final class ReleasingLegalHold implements Decision<ReleaseLegalHold, Retention> {

    @Override
    public DecisionModel<Retention> reads(ReleaseLegalHold command) {
        return Retention.model(command.candidate());
    }

    @Override
    public Outcome decide(ReleaseLegalHold command, Retention kept, CommandContext context) {
        if (!kept.registered()) {
            return refused(CANDIDATE_UNKNOWN);
        }
        return !kept.held()
                ? refused(NOT_UNDER_LEGAL_HOLD)
                : recorded(kept.identity().all().stream()
                        .map(id -> new LegalHoldReleased(id, command.reason(), context.actor()))
                        .toList());
    }

    @Override
    public List<Rule> refusals() {
        return List.of(CANDIDATE_UNKNOWN, NOT_UNDER_LEGAL_HOLD);
    }
}
