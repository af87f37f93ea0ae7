package dev.tandem.events.application;

import dev.tandem.events.PersonalData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where exactly a candidate was found, or through whom.
 *
 * @param name of the board, the referrer, the agency or the event
 */
public record SourceDetail(
        @NotNull SourceKind kind,
        @PersonalData @NotBlank @Size(max = 200) String name) {

    /** What the name is of. */
    public enum SourceKind {
        BOARD,
        REFERRER,
        AGENCY,
        EVENT
    }
}
