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
    void its_lines_can_be_read_while_it_runs_and_it_can_be_killed() {
        try (ChildJvm child = ChildJvm.start(List.of("-Dmood=haste"), Greeter.class, "you", "stay")) {
            assertThat(child.awaitLine(line -> line.startsWith("hello"), Duration.ofMinutes(2)))
                    .isEqualTo("hello you in haste");
            assertThat(child.isAlive()).isTrue();

            child.kill();

            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void a_line_that_never_comes_is_an_error_that_shows_what_was_printed() {
        try (ChildJvm child = ChildJvm.start(Greeter.class, "you")) {
            assertThatThrownBy(() -> child.awaitLine(line -> line.startsWith("bye"), Duration.ofMinutes(2)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("hello you");
        }
    }
}
