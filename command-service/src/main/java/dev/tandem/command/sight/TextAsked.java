package dev.tandem.command.sight;

import dev.tandem.access.visibility.Readable;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DataSubject;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sealed text that somebody wants to read.
 *
 * @param candidate whom the event is about that it stands in; null: somebody who works on hires
 * @param person likewise, of those who work on hires; null: a candidate. Just one of the two is named
 * @param sealed the text as it stands there, beginning with {@code sealed:v1:}
 * @param requisition on which search whoever asks has to do with the candidate; null: they read all there is of such texts
 * @param as what the text belongs to, which says who may read it; null: the history, or of a person what people are called
 */
public record TextAsked(
        @Nullable CandidateId candidate,
        @Nullable PersonId person,
        @NotNull @Size(max = SealedTexts.LONGEST) String sealed,
        @Nullable RequisitionId requisition,
        @Nullable Readable as) {

    Readable thing() {
        return as != null ? as : person != null ? Readable.PERSON : Readable.HISTORY;
    }

    /** Whether it names just one whom it is about. */
    public boolean namesOne() {
        return (candidate == null) != (person == null);
    }

    /** On which search the candidate is; empty if nobody says, or it is about no candidate. */
    Optional<OnSearch> onSearch() {
        return candidate == null || requisition == null
                ? Optional.empty()
                : Optional.of(new OnSearch(requisition, candidate));
    }

    /** Whom it is about. */
    DataSubject subject() {
        return candidate != null ? candidate : Objects.requireNonNull(person);
    }
}
