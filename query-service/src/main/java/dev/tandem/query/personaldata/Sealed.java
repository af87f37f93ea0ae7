package dev.tandem.query.personaldata;

import dev.tandem.events.CandidateId;
import dev.tandem.events.wire.SealedText;

/**
 * A text of a fact that cannot be read as it stands.
 *
 * @param candidate whom the fact is about, and with whose key the text was sealed
 * @param sealed a {@link SealedText}
 */
public record Sealed(CandidateId candidate, String sealed) {}
