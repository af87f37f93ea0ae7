package dev.tandem.query.personaldata;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.OutsiderId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import org.jspecify.annotations.Nullable;

/**
 * A text of an event that cannot be read as it stands.
 *
 * @param candidate whom the event is about, and with whose key the text was sealed; null: somebody who works on hires
 * @param person likewise, of those who work on hires; null: a candidate
 * @param sealed a {@link dev.tandem.events.wire.SealedText}
 * @param requisition on which search whoever asks has to do with the candidate; null: they read all such texts
 * @param as what it belongs to
 */
public record Sealed(
        @Nullable CandidateId candidate,
        @Nullable PersonId person,
        String sealed,
        @Nullable RequisitionId requisition,
        Readable as) {

    /** A text about whomever it may be. */
    static Sealed of(DataSubject subject, String sealed, @Nullable RequisitionId requisition, Readable as) {
        return switch (subject) {
            case CandidateId candidate -> new Sealed(candidate, null, sealed, requisition, as);
            case PersonId person -> new Sealed(null, person, sealed, requisition, as);
            case OutsiderId _ ->
                throw new IllegalArgumentException("whom a search replaces is opened for nobody who reads events");
        };
    }
}
