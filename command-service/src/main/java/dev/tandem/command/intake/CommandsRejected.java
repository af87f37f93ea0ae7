package dev.tandem.command.intake;

import dev.tandem.access.Problem;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandMetrics;
import java.time.Duration;

/** Counts what was turned away, beside what was decided. */
public final class CommandsRejected {

    private final CommandMetrics metrics;
    private final CommandCatalog catalog;

    CommandsRejected(CommandMetrics metrics, CommandCatalog catalog) {
        this.metrics = metrics;
        this.catalog = catalog;
    }

    public void count(Problem problem, String command) {
        String outcome =
                switch (problem.status()) {
                    case FORBIDDEN -> "forbidden";
                    case SERVICE_UNAVAILABLE -> "busy";
                    default -> "invalid";
                };
        // Names that are none would be as many as anybody can think of.
        metrics.ended(catalog.find(command) == null ? "unknown" : command, outcome, Duration.ZERO);
    }
}
