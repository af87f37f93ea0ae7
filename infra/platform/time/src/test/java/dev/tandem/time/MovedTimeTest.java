package dev.tandem.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedTimeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private MovedTime time;

    @BeforeEach
    void keptInAFile() {
        time = new MovedTime(folder.resolve("demo-time"));
    }

    @Test
    void timeThatNobodyMovesIsTheWorlds() {
        assertThat(time.isMovable()).isFalse();
        assertThat(time.ahead()).isZero();
        assertThat(clock().instant()).isEqualTo(NOON);
        assertThat(MovedTime.clock("")).isEqualTo(Clock.systemUTC());
    }

    @Test
    void aMoveShowsAtOnceOnEveryClockAndIsKept() {
        Clock clock = clock();
        time.makeMovable();
        assertThat(clock.instant()).isEqualTo(NOON);
        time.forward(Duration.ofDays(3));
        time.forward(Duration.ofHours(2));
        assertThat(clock.instant()).isEqualTo("2026-03-05T14:00:00Z");
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant()).isEqualTo("2026-03-05T14:00:00Z");
        assertThat(new MovedTime(time.file()).ahead()).isEqualTo(Duration.ofHours(74));
    }

    @Test
    void whatWasMovedStaysMoved() {
        time.makeMovable();
        time.forward(Duration.ofDays(3));
        time.makeMovable();
        assertThat(time.ahead()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void itNeverGoesBack() {
        time.makeMovable();
        assertThatThrownBy(() -> time.forward(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> time.forward(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThat(time.ahead()).isZero();
    }

    @Test
    void aFileThatIsNoDurationIsNamed() throws Exception {
        Files.writeString(time.file(), "tomorrow");
        assertThatThrownBy(time::ahead).hasMessageContaining("demo-time").hasMessageContaining("PT48H");
    }

    private Clock clock() {
        return new MovedClock(time, Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
