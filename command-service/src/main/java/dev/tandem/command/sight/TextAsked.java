package dev.tandem.command.sight;

import dev.tandem.access.visibility.Readable;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A sealed text that somebody wants to read.
 *
 * @param candidate whom the event is about that it stands in
 * @param sealed the text as it stands there, beginning with {@code sealed:v1:}
 * @param requisition on which search whoever asks has to do with the candidate; null: they read all there is of such texts
 * @param as what the text belongs to, which says who may read it; null: the history
 */
public record TextAsked(
        @NotNull CandidateId candidate,
        @NotNull @Size(max = SealedTexts.LONGEST) String sealed,
        @Nullable RequisitionId requisition,
        @Nullable Readable as) {

    Readable thing() {
        return as == null ? Readable.HISTORY : as;
    }
}
