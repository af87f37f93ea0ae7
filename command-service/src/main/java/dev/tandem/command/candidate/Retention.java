package dev.tandem.command.candidate;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;

/**
 * Whether what is known of a candidate is kept.
 *
 * @param registered whether the candidate is known at all
 * @param held whether it has to be kept: a legal hold was placed and not released
 * @param forgotten whether it was erased
 */
public record Retention(boolean registered, boolean held, boolean forgotten) {

    /** Reads how it stands with what is known of that candidate. */
    public static DecisionModel<Retention> model(CandidateId candidate) {
        return DecisionModel.into(new Retention(false, false, false))
                .of(candidate.tag())
                .on(CandidateRegistered.class, (kept, _) -> new Retention(true, kept.held, kept.forgotten))
                .on(LegalHoldPlaced.class, (kept, _) -> new Retention(kept.registered, true, kept.forgotten))
                .on(LegalHoldReleased.class, (kept, _) -> new Retention(kept.registered, false, kept.forgotten))
                .on(CandidateForgotten.class, (kept, _) -> new Retention(kept.registered, kept.held, true));
    }
}
