package dev.tandem.command.candidate;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;

/**
 * Whether what is known of a candidate is kept.
 *
 * @param registered whether the candidate is known at all
 * @param held whether it has to be kept: a legal hold was placed and not released
 * @param forgotten whether it was erased
 * @param identity all ids that mean them; what is recorded of their keeping is recorded for each of these, so each tells the same
 */
public record Retention(boolean registered, boolean held, boolean forgotten, Identity identity) {

    private static final Part<Boolean> HELD = Part.from(false)
            .on(LegalHoldPlaced.class, (_, _) -> true)
            .on(LegalHoldReleased.class, (_, _) -> false)
            .on(CandidatesMerged.class, (_, merged) -> merged.held());

    /** Reads how it stands with what is known of that candidate. */
    public static DecisionModel<Retention> model(CandidateId candidate) {
        return DecisionModel.into(
                Retention::new,
                Part.happened(CandidateRegistered.class).of(candidate.tag()),
                HELD.of(candidate.tag()),
                Part.happened(CandidateForgotten.class).of(candidate.tag()),
                Identity.model(candidate));
    }
}
