package dev.tandem.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * {@code tandem.commands}: how many commands came to which end, and how long that took. Tags: {@code command},
 * {@code outcome} (recorded, replayed, refused, changed, key-reused, invalid, forbidden, contended, busy, unavailable,
 * unknown, defect) and {@code rule} (of a refusal, else {@code none}). {@code tandem.checks}: the same of commands that were only
 * checked, of which those that would be recorded are acceptable.
 */
public final class CommandMetrics {

    private static final String NO_RULE = "none";

    private final MeterRegistry meters;
    private final String name;

    private CommandMetrics(MeterRegistry meters, String name) {
        this.meters = meters;
        this.name = name;
    }

    /** Of commands that are given. */
    public static CommandMetrics ofCommands(MeterRegistry meters) {
        return new CommandMetrics(meters, "tandem.commands");
    }

    /** Of commands that are checked. */
    public static CommandMetrics ofChecks(MeterRegistry meters) {
        return new CommandMetrics(meters, "tandem.checks");
    }

    /** A command was answered. */
    void answered(String command, Answer answer, Duration took) {
        switch (answer) {
            case CommandResult.Recorded recorded -> ended(command, recorded.replayed() ? "replayed" : "recorded", took);
            case CommandResult.Refused refused ->
                timer(command, "refused", refused.rule()).record(took);
            case CommandResult.KeyReused _ -> ended(command, "key-reused", took);
            case CommandResult.Changed _ -> ended(command, "changed", took);
            case CheckResult.Acceptable _ -> ended(command, "acceptable", took);
        }
    }

    /** A command came to another end. */
    public void ended(String command, String outcome, Duration took) {
        timer(command, outcome, NO_RULE).record(took);
    }

    private Timer timer(String command, String outcome, String rule) {
        return meters.timer(name, "command", command, "outcome", outcome, "rule", rule);
    }
}
