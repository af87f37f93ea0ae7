package dev.tandem.command.candidate.placelegalhold;

import static dev.tandem.command.candidate.CandidateRule.ALREADY_UNDER_LEGAL_HOLD;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_UNKNOWN;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.candidate.Retention;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.candidate.LegalHoldPlaced;
import java.util.List;

/** Decides {@link PlaceLegalHold}. */
final class PlacingLegalHold implements Decision<PlaceLegalHold, Retention> {

    @Override
    public DecisionModel<Retention> reads(PlaceLegalHold command) {
        return Retention.model(command.candidate());
    }

    @Override
    public Outcome decide(PlaceLegalHold command, Retention kept, CommandContext context) {
        if (!kept.registered()) {
            return refused(CANDIDATE_UNKNOWN);
        }
        if (kept.forgotten()) {
            return refused(CANDIDATE_FORGOTTEN);
        }
        return kept.held()
                ? refused(ALREADY_UNDER_LEGAL_HOLD)
                : recorded(kept.identity().all().stream()
                        .map(id -> new LegalHoldPlaced(id, command.reason(), context.actor()))
                        .toList());
    }

    @Override
    public List<Rule> refusals() {
        return List.of(CANDIDATE_UNKNOWN, CANDIDATE_FORGOTTEN, ALREADY_UNDER_LEGAL_HOLD);
    }
}
