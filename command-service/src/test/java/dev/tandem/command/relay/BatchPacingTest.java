package dev.tandem.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchPacingTest {

    @ParameterizedTest
    @CsvSource({
        "   1,  4,   4",
        "   1, 90,  20", // a slow broker is no reason to keep anybody waiting
        "   2,  4,  10",
        "   2, 90,  20",
        "  10, 15,  50",
        "  20, 15, 100",
        " 900, 90, 100",
    })
    void theMoreCameAtOnceTheLongerTheNextOnesAreGathered(int events, long took, long rests) {
        assertThat(BatchPacing.restAfter(events, Duration.ofMillis(took))).isEqualTo(Duration.ofMillis(rests));
    }
}
