package dev.tandem.command.intake;

import dev.tandem.access.Problem;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandMetrics;
import java.time.Duration;

/** Counts what was turned away, beside what was decided: of commands that were given, and of those that were checked. */
public final class CommandsRejected {

    private final CommandMetrics metrics;
    private final CommandMetrics checks;
    private final CommandCatalog catalog;

    CommandsRejected(CommandMetrics metrics, CommandMetrics checks, CommandCatalog catalog) {
        this.metrics = metrics;
        this.checks = checks;
        this.catalog = catalog;
    }

    /** A command that was given. */
    public void count(Problem problem, String command) {
        count(metrics, problem, command);
    }

    /** A command that was to be checked. */
    public void countCheck(Problem problem, String command) {
        count(checks, problem, command);
    }

    private void count(CommandMetrics counted, Problem problem, String command) {
        String outcome =
                switch (problem.status()) {
                    case FORBIDDEN -> "forbidden";
                    case SERVICE_UNAVAILABLE -> "busy";
                    default -> "invalid";
                };
        // Names that are none would be as many as anybody can think of.
        counted.ended(catalog.find(command) == null ? "unknown" : command, outcome, Duration.ZERO);
    }
}
