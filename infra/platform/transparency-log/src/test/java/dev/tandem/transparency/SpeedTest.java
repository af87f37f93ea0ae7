package dev.tandem.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.ChildJvm;
import dev.tandem.testing.TestSize;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How fast a whole log is, in the memory of a small process. {@code -Dtandem.tests=long} for a million events. */
class SpeedTest {

    @Test
    void aLogIsVerifiedFasterThanPeopleWait() {
        int count = TestSize.of(20_000, 1_000_000);
        List<String> optimised = List.of("-XX:TieredStopAtLevel=4");
        try (ChildJvm log = ChildJvm.start(optimised, LargeLog.class, Integer.toString(count))) {
            log.awaitEnd(Duration.ofMinutes(10));
            System.out.printf("%,d events: %s%n", count, log.lines());
            assertThat(log.lines()).contains("touched []", "proven []", "events 100");
            assertThat(number(log, "beside")).isLessThan(64_000);
            assertThat(number(log, "verified")).isLessThan(30_000);
        }
    }

    private static long number(ChildJvm log, String name) {
        String line = log.awaitLine(one -> one.startsWith(name + " "), Duration.ZERO);
        return Long.parseLong(line.substring(name.length() + 1));
    }
}
