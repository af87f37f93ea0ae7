package dev.tandem.query.pipeline.progress;

import dev.tandem.events.interview.RoundOutcome;
import java.time.Instant;

/**
 * What the hiring manager decided of a round of interviews last.
 *
 * @param followedUp whether something has come of it
 */
public record RoundProgress(int round, RoundOutcome outcome, Instant decidedAt, boolean followedUp) {

    RoundProgress followUp() {
        return new RoundProgress(round, outcome, decidedAt, true);
    }
}
