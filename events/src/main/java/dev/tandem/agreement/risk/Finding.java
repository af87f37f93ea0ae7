package dev.tandem.agreement.risk;

import dev.tandem.events.requisition.PipelineRiskFlagged.Shortfall;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure that fell short of its target.
 *
 * @param stage whose figure it is; null if it is of no stage
 * @param because ids of the events that ended the cases, oldest first
 */
public record Finding(@Nullable Stage stage, Shortfall shortfall, List<UUID> because) {}
