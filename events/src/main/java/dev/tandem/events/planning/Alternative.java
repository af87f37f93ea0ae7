package dev.tandem.events.planning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Another way to the same outcome, considered before anybody is hired.
 *
 * @param finding what came of considering it
 */
public record Alternative(
        @NotNull AlternativeKind kind,
        @NotBlank @Size(max = 2000) String finding) {

    /** What could be done instead of hiring. */
    public enum AlternativeKind {
        INTERNAL_MOVE,
        UPSKILLING,
        SPLIT,
        DELAY
    }
}
