package dev.tandem.command.delivery;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How long to wait after attempts that failed: longer each time, and never quite as long as others that failed at the same moment. */
final class Retries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3));

    private static final double JITTER = 0.2;

    private Retries() {}

    /** The wait after so many failures, one at least. */
    static Duration after(int failures, RandomGenerator random) {
        Duration usual = WAITS.get(Math.min(failures, WAITS.size()) - 1);
        return Duration.ofMillis((long) (usual.toMillis() * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
