package dev.tandem.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * {@code tandem.commands}: how many commands came to which end, and how long that took. Tags: {@code command},
 * {@code outcome} (recorded, replayed, refused, changed, key-reused, invalid, forbidden, contended, busy, unavailable,
 * unknown, defect) and {@code rule} (of a refusal, else {@code none}).
 */
public final class CommandMetrics {

    private static final String NO_RULE = "none";

    private final MeterRegistry meters;

    /** Registers with these meters. */
    public CommandMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A command was answered. */
    void answered(String command, CommandResult answer, Duration took) {
        switch (answer) {
            case CommandResult.Recorded recorded -> ended(command, recorded.replayed() ? "replayed" : "recorded", took);
            case CommandResult.Refused refused ->
                timer(command, "refused", refused.rule()).record(took);
            case CommandResult.KeyReused _ -> ended(command, "key-reused", took);
            case CommandResult.Changed _ -> ended(command, "changed", took);
        }
    }

    /** A command came to another end. */
    public void ended(String command, String outcome, Duration took) {
        timer(command, outcome, NO_RULE).record(took);
    }

    private Timer timer(String command, String outcome, String rule) {
        return meters.timer("tandem.commands", "command", command, "outcome", outcome, "rule", rule);
    }
}
