package dev.tandem.bench;

import java.time.Duration;

/**
 * One measurement.
 *
 * @param value in the figure's unit, such as operations a second
 * @param operations how many were done in the measured time
 */
public record Measured(double value, long operations) {

    /** Operations a second, of so many in the time since then ({@link System#nanoTime}). */
    public static Measured perSecond(long operations, long since) {
        return new Measured(operations * 1e9 / (System.nanoTime() - since), operations);
    }

    /** How much CPU each operation took, in microseconds, if all of them together took that much. */
    public double cpuMicros(Duration cpu) {
        return operations == 0 ? Double.NaN : cpu.toNanos() / 1e3 / operations;
    }
}
