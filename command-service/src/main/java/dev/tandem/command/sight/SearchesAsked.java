package dev.tandem.command.sight;

import dev.tandem.events.RequisitionId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Searches of which somebody wants to know whether they may know of them.
 *
 * @param searches up to 500
 */
public record SearchesAsked(@NotNull @Size(max = MOST) List<@NotNull RequisitionId> searches) {

    /** How many are told at once. */
    public static final int MOST = 500;
}
