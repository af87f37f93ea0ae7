package dev.tandem.command.candidate;

import dev.tandem.command.decision.Reading;
import dev.tandem.events.CandidateId;
import dev.tandem.events.candidate.CandidateRegistered;
import dev.tandem.events.candidate.LegalHoldPlaced;
import dev.tandem.events.candidate.LegalHoldReleased;

/**
 * Whether what is kept about a candidate has to be kept.
 *
 * @param registered whether the candidate is known at all
 * @param stands whether a hold was placed and not released
 */
public record LegalHold(boolean registered, boolean stands) {

    /** Reads whether a hold stands on what is kept about that candidate. */
    public static Reading<LegalHold> reading(CandidateId candidate) {
        return Reading.into(new LegalHold(false, false))
                .of(candidate.tag())
                .on(CandidateRegistered.class, (hold, _) -> new LegalHold(true, hold.stands))
                .on(LegalHoldPlaced.class, (hold, _) -> new LegalHold(hold.registered, true))
                .on(LegalHoldReleased.class, (hold, _) -> new LegalHold(hold.registered, false));
    }
}
