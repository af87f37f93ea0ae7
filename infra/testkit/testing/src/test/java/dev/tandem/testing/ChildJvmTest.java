package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ChildJvmTest {

    static final class Greeter {
        public static void main(String[] args) throws InterruptedException {
            System.out.println("hello " + args[0] + " in " + System.getProperty("mood"));
            if (args.length > 1) {
                new CountDownLatch(1).await();
            }
        }
    }

    @Test
    void itsLinesCanBeReadWhileItRunsAndItCanBeKilled() {
        try (ChildJvm child = ChildJvm.start(List.of("-Dmood=haste"), Greeter.class, "you", "stay")) {
            assertThat(child.awaitLine(line -> line.startsWith("hello"), Duration.ofMinutes(2)))
                    .isEqualTo("hello you in haste");
            assertThat(child.isAlive()).isTrue();

            child.kill();

            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void aLineThatNeverComesIsAnErrorThatShowsWhatWasPrinted() {
        try (ChildJvm child = ChildJvm.start(Greeter.class, "you")) {
            assertThatThrownBy(() -> child.awaitLine(line -> line.startsWith("bye"), Duration.ofMinutes(2)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("hello you");
        }
    }
}
