package dev.tandem.query.metrics;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something in the log that cannot be right.
 *
 * @param occurredAt when the event occurred that does not fit
 * @param events the event that does not fit, and before it the one that it contradicts, if it is one
 */
public record Anomaly(
        Inconsistency kind,
        RequisitionId requisition,
        ApplicationId application,
        Instant occurredAt,
        List<UUID> events) {

    /** One row each, by the event that does not fit and the kind. */
    public static final Table<Anomaly> ANOMALIES = new Table<>(
            "anomaly",
            Anomaly.class,
            List.of(
                    new Column<>("requisition", "text", Anomaly::requisition),
                    new Column<>("kind", "text", Anomaly::kind)),
            List.of("(requisition, key)"));

    String key() {
        return events.getLast() + "/" + kind;
    }
}
