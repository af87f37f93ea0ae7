package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.pipeline.work.WorkItems;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.testing.TestSize;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is due while somebody is away shows that, whatever people do in whatever order. */
class AbsencesTest {

    private static final Projection PIPELINE = EveryReadModel.named(PipelineProjection.NAME);

    @Test
    void whoIsMissingWhenSomethingIsDueIsShown() {
        int missing = 0;
        for (long seed = 0; seed < TestSize.of(300, 10_000); seed++) {
            Course course = Course.random(seed, Mix.ABSENCES);
            missing += shown(course);
            course.rest(Duration.ZERO);
            missing += shown(course);
            AbsenceLaws.allIsCopied(course.log(), course.now());
        }
        assertThat(missing)
                .as("items that were owed by somebody who is missing")
                .isGreaterThan(50);
    }

    private static int shown(Course course) {
        return AbsenceLaws.holdOf(EveryReadModel.rows(PIPELINE, course.log()).all(WorkItems.ITEMS), course.log());
    }
}
