package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.assertRowsAreReplayed;
import static dev.tandem.query.projection.Scene.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.wire.ConsistencyToken;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** While events keep coming, a new generation goes live all the same, and every query finds what its token stands for. */
class SteadyLoadTest {

    private static final long BEFORE = 3_000;
    private static final int EVENTS = 100;
    private static final long EVERY_MILLIS = 50;

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    @Timeout(300)
    void aRebuildGoesLiveAndTokensAreHonouredWhileEventsKeepComing() throws Exception {
        scene.topic.publish(1, BEFORE, 500);
        AtomicLong published = new AtomicLong(BEFORE);
        try (Instance instance = scene.start(new Journeys());
                ScheduledExecutorService relay = Executors.newSingleThreadScheduledExecutor()) {
            settle(instance, BEFORE);
            ScheduledFuture<?> steady = relay.scheduleWithFixedDelay(
                    () -> {
                        scene.topic.publish(published.get() + 1, published.get() + EVENTS, EVENTS);
                        published.addAndGet(EVENTS);
                    },
                    0,
                    EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            instance.registry.rebuild(new Journeys());
            long queries = 0;
            while (Objects.requireNonNull(instance.serving()).number() < 2 || queries < 20) {
                long last = lastFolded(published.get());
                instance.token.set(
                        new ConsistencyToken(Map.of(SampleEvents.at(last).topicKey(), last)));
                assertThat(instance.read().find(Journeys.LINES, Long.toString(last)))
                        .as("what was published at position %d", last)
                        .isPresent();
                queries++;
            }
            assertThat(steady.isDone()).as("events still come").isFalse();

            steady.cancel(false);
            relay.shutdown();
            assertThat(relay.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            settle(instance, published.get());
            assertRowsAreReplayed(instance, published.get());
        }
    }

    private static long lastFolded(long position) {
        long last = position;
        while (!(SampleEvents.at(last) instanceof CandidateAdvanced)) {
            last--;
        }
        return last;
    }
}
