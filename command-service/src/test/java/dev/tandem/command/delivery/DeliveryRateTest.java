package dev.tandem.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast deliveries go, and that none is lost when an instance is stopped in the middle. */
class DeliveryRateTest {

    private static final int EVENTS = 3_000;
    private static final double A_MINUTE = 10_000;

    @Test
    void tenThousandAMinute(@TempDir Path folder) {
        try (Hooks hooks = Hooks.on(folder);
                Receiver receiver = Receiver.start()) {
            hooks.subscribe(receiver.url(), "");
            String[] searches =
                    IntStream.range(0, 50).mapToObj(i -> "fast-" + i).toArray(String[]::new);
            hooks.happens(2, searches); // warm
            await().atMost(Hooks.SOON).until(() -> receiver.got().size() == 100);
            receiver.forget();
            long began = System.nanoTime();
            hooks.happens(EVENTS / searches.length, searches);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> receiver.got().size() == EVENTS);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf("%d deliveries in %.1f s: %.0f a minute%n", EVENTS, seconds, EVENTS / seconds * 60);

            assertThat(EVENTS / seconds * 60).isGreaterThan(A_MINUTE);
        }
    }

    /** Whatever was under way comes, from the other instance; at most once more, never in another order. */
    @Test
    void nothingIsLostWhenAnInstanceStops(@TempDir Path folder) {
        try (Hooks hooks = Hooks.on(folder);
                Receiver receiver = Receiver.start()) {
            CommandService other = hooks.another();
            receiver.does((exchange, _) -> {
                Thread.sleep(10);
                exchange.sendResponseHeaders(200, -1);
            });
            hooks.subscribe(receiver.url(), "");
            hooks.happens(50, "stops-a", "stops-b", "stops-c", "stops-d");
            await().atMost(Hooks.SOON).until(() -> receiver.got().size() > 20);
            other.close();
            await().atMost(Hooks.SOON)
                    .until(() -> receiver.got().stream()
                                    .map(Receiver.Got::id)
                                    .distinct()
                                    .count()
                            == 200);
        }
    }
}
