package dev.tandem.command.relay;

import static dev.tandem.command.relay.Topic.assertEachOnceInOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.relay.RelayStatus.State;
import dev.tandem.command.relay.Topic.Seen;
import dev.tandem.testing.ChildJvm;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayCrashTest {

    private static final Duration BOUND = Duration.ofMinutes(3);

    /** A relay in a JVM of its own, which stands still for ever at the n-th time that it comes to a step. */
    static final class RelayJvm {
        public static void main(String[] args) throws InterruptedException {
            Stage stage = Stage.of(new TestDatabase(args[0], args[1], args[2]), args[3], args[4]);
            BatchStep fatal = BatchStep.valueOf(args[5]);
            AtomicInteger left = new AtomicInteger(Integer.parseInt(args[6]));
            stage.relay(stage.settings, step -> {
                if (step == fatal && left.decrementAndGet() == 0) {
                    System.out.println("at " + step);
                    standStill();
                }
            });
            standStill();
        }

        private static void standStill() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"SENT, 1", "SENT, 4", "COMMITTED, 1", "COMMITTED, 4", "RECORDED, 1", "RECORDED, 4"})
    void killedAtAStepItsSuccessorGoesOnExactlyThere(BatchStep step, int times) {
        try (Stage stage = Stage.set()) {
            stage.append(1_000, 20);
            try (ChildJvm victim = child(stage, step, times)) {
                victim.awaitLine(line -> line.equals("at " + step), BOUND);
                victim.kill();
            }
            int batches = step == BatchStep.SENT ? times - 1 : times;
            assertThat(stage.topic().read()).as("visible after the crash").hasSize(batches * 100);

            stage.relay();
            await().atMost(BOUND).until(() -> stage.progress().position() == 1_000);

            List<Seen> seen = stage.topic().read();
            assertEachOnceInOrder(Topic.dropping(seen), 1_000);
            assertThat(seen).as("not even sent twice").hasSize(1_000);
        }
    }

    @Test
    void aStandbyTakesOverFromAKilledLeaderWhileEventsKeepComing() {
        try (Stage stage = Stage.set();
                ChildJvm victim = child(stage, BatchStep.COMMITTED, 8)) {
            await().atMost(BOUND).until(() -> stage.progress().position() == 0 && leads(stage));
            Relay standby = stage.relay();
            await().atMost(BOUND).until(() -> standby.status().state() == State.STANDBY);
            stage.append(2_000, 20);
            victim.awaitLine(line -> line.equals("at COMMITTED"), BOUND);
            assertThat(standby.status().state()).isEqualTo(State.STANDBY);

            victim.kill();
            stage.append(1_000, 20);
            await().atMost(BOUND).until(() -> stage.progress().position() == 3_000);

            assertEachOnceInOrder(stage.topic().read(), 3_000);
        }
    }

    private static boolean leads(Stage stage) throws Exception {
        try (Leadership free = Leadership.tryAcquire(stage.database::connect, stage.settings.topic())) {
            return free == null;
        }
    }

    private static ChildJvm child(Stage stage, BatchStep step, int times) {
        return ChildJvm.start(
                RelayJvm.class,
                stage.database.url(),
                stage.database.user(),
                stage.database.password(),
                stage.kafka.bootstrapServers(),
                stage.settings.topic(),
                step.name(),
                Integer.toString(times));
    }
}
