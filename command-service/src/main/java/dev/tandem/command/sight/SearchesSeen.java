package dev.tandem.command.sight;

import dev.tandem.events.RequisitionId;
import java.util.List;

/**
 * Of which searches somebody may know.
 *
 * @param seen of those that were asked about; one that is not there is kept from them, or never was
 */
public record SearchesSeen(List<RequisitionId> seen) {}
