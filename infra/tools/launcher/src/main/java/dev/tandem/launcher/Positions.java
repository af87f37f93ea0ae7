package dev.tandem.launcher;

import dev.tandem.client.Api;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How far the events have come: stored, on the topic, in each read model. */
final class Positions {

    private static final String READER = "operator";

    private final Api command;
    private final Api query;

    Positions(Endpoints endpoints) {
        Tokens tokens = new Tokens(endpoints.identity(), InstantSource.system());
        this.command = new Api(endpoints.command(), tokens);
        this.query = new Api(endpoints.query(), tokens);
    }

    /** A line on the relay. */
    String relay() {
        Map<String, Double> metrics = command.metrics();
        double position = metrics.getOrDefault("tandem_relay_position", Double.NaN);
        double lag = metrics.getOrDefault("tandem_relay_lag", Double.NaN);
        if (Double.isNaN(position) || Double.isNaN(lag)) {
            return "The relay does not say where it is; see ./tandem logs command-service";
        }
        return "%.0f events stored, %s"
                .formatted(position + lag, lag == 0 ? "all on Kafka" : "%.0f of them not yet on Kafka".formatted(lag));
    }

    /** A table of the read models. */
    List<String> readModels() {
        List<String> lines = new ArrayList<>();
        lines.add("%-22s %-8s %-12s %8s %9s %8s %8s"
                .formatted("read model", "version", "state", "events", "position", "behind", "parked"));
        for (JsonNode each : query.get("/projections", READER).path("items")) {
            long events = 0;
            long position = 0;
            for (JsonNode partition : each.path("partitions")) {
                events += partition.path("events").asLong();
                position = Math.max(position, partition.path("position").asLong());
            }
            JsonNode lag = each.path("lag").path("events");
            lines.add("%-22s %-8s %-12s %8d %9d %8s %8d"
                    .formatted(
                            each.path("name").asString(),
                            each.path("version").asString() + "."
                                    + each.path("generation").asString(),
                            each.path("state").asString().toLowerCase(Locale.ROOT),
                            events,
                            position,
                            lag.isNumber() ? lag.asString() : "?",
                            each.path("parked").asLong()));
            String reason = each.path("reason").asString("");
            if (!reason.isBlank()) {
                lines.add("  " + reason);
            }
        }
        return lines;
    }
}
