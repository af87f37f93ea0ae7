package dev.tandem.query.personaldata;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import org.jspecify.annotations.Nullable;

/**
 * A text of an event that cannot be read as it stands.
 *
 * @param candidate whom the event is about, and with whose key the text was sealed
 * @param sealed a {@link dev.tandem.events.wire.SealedText}
 * @param requisition on which search whoever asks has to do with the candidate; null: they read all such texts
 * @param as what it belongs to
 */
public record Sealed(
        CandidateId candidate, String sealed, @Nullable RequisitionId requisition, Readable as) {}
