package dev.tandem.query.personaldata;

import dev.tandem.events.CandidateId;
import dev.tandem.events.wire.SealedText;

/**
 * A text of an event that cannot be read as it stands.
 *
 * @param candidate whom the event is about, and with whose key the text was sealed
 * @param sealed a {@link SealedText}
 */
public record Sealed(CandidateId candidate, String sealed) {}
