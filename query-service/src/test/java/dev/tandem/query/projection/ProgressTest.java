package dev.tandem.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.topic.PartitionCheckpoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much rows are said to contain is never more than they do. */
class ProgressTest {

    @Test
    void nothingWasSeenBeforeTheFirstEvent() {
        assertThat(Progress.complete(List.of())).isZero();
        assertThat(Progress.complete(List.of(checkpoint(0, 0, 0), checkpoint(1, 0, 0))))
                .isZero();
    }

    @Test
    void asManyEventsAsTheGreatestPositionAreAllThereAre() {
        assertThat(Progress.complete(List.of(checkpoint(0, 9, 6), checkpoint(1, 4, 3), checkpoint(2, 0, 0))))
                .isEqualTo(9);
    }

    @Test
    void whileSomeAreOnTheirWayOnlyThoseBeforeTheLeastPositionAreSure() {
        assertThat(Progress.complete(List.of(checkpoint(0, 9, 5), checkpoint(1, 4, 3))))
                .isEqualTo(4);
    }

    @Test
    void whatIsParkedIsNotContained() {
        assertThat(new Progress.Reached(List.of(9L, 4L), Map.of("r1", 7L, "r2", 3L), 9, ChangeMark.NONE).contained())
                .isEqualTo(2);
        assertThat(new Progress.Reached(List.of(9L, 4L), Map.of(), 9, ChangeMark.NONE).contained())
                .isEqualTo(9);
    }

    private static PartitionCheckpoint checkpoint(int partition, long position, long seen) {
        return new PartitionCheckpoint(partition, 0, position, seen);
    }
}
