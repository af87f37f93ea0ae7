package dev.tandem.command.rules;

import dev.tandem.events.RequisitionId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the log is judged.
 *
 * @param behind behind which position: 0, or {@code next} of the answer before
 * @param events about how many events, 1 to 1000
 * @param requisition only what is about this search
 */
public record ReviewAsked(
        @NotNull @Min(0) Long behind,
        @NotNull @Min(1) @Max(MOST) Integer events,
        @Nullable RequisitionId requisition) {

    /** How many events are judged at once. */
    public static final int MOST = 1_000;
}
