package dev.tandem.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WakeUpTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final WakeUp wakeUp = new WakeUp();

    @Test
    void aSignalGivenBeforeIsNotLostAndManyCountAsOne() throws Exception {
        wakeUp.signal();
        wakeUp.signal();
        assertThat(wakeUp.await(LONG)).isTrue();
        assertThat(wakeUp.await(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void anInterruptedThreadStopsWaitingAndTheSignalIsKept() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> wakeUp.await(LONG)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThat(wakeUp.awaitNanos(LONG.toNanos())).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        wakeUp.signal();
        assertThat(wakeUp.await(LONG)).isTrue();
    }

    /** If one signal were lost, the two would wait for each other. */
    @Test
    void noSignalIsLost() throws Exception {
        WakeUp answer = new WakeUp();
        int rounds = 100_000;
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<Integer> answering = CompletableFuture.supplyAsync(
                () -> {
                    int seen = 0;
                    while (seen < rounds) {
                        wakeUp.awaitNanos(LONG.toNanos());
                        seen = asked.get();
                        answer.signal();
                    }
                    return seen;
                },
                command -> Thread.ofPlatform().daemon().start(command));
        for (int i = 1; i <= rounds; i++) {
            asked.set(i);
            wakeUp.signal();
            if (i % 2 == 0) {
                answer.await(LONG);
            }
        }
        wakeUp.signal();
        assertThat(answering.get()).isEqualTo(rounds);
    }
}
