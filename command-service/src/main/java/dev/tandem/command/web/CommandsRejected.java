package dev.tandem.command.web;

import dev.tandem.access.Problem;
import dev.tandem.command.dispatch.CommandMetrics;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Counts what the door turned away, beside what was decided. */
final class CommandsRejected {

    /** Request attribute: the command's name, once it is known to be one (anything else would be unbounded). */
    static final String COMMAND = CommandsRejected.class.getName();

    private final CommandMetrics metrics;

    CommandsRejected(CommandMetrics metrics) {
        this.metrics = metrics;
    }

    void count(Problem problem, HttpServletRequest request) {
        String command = request.getAttribute(COMMAND) instanceof String name ? name : "unknown";
        String outcome =
                switch (problem.status()) {
                    case FORBIDDEN -> "forbidden";
                    case SERVICE_UNAVAILABLE -> "busy";
                    default -> "invalid";
                };
        metrics.ended(command, outcome, Duration.ZERO);
    }
}
