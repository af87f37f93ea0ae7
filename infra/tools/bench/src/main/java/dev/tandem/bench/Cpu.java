package dev.tandem.bench;

import org.jspecify.annotations.Nullable;

/**
 * The CPU that one operation takes in all processes together: callers, services, PostgreSQL, Kafka.
 *
 * @param micros in microseconds
 * @param reference that of what it is measured against; null without one
 * @param ratio micros / reference; null without a reference
 */
public record Cpu(
        double micros, @Nullable Double reference, @Nullable Double ratio) {

    /** Against a reference. */
    static Cpu against(double micros, double reference) {
        return new Cpu(micros, reference, micros / reference);
    }
}
