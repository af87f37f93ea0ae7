package dev.tandem.query.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.ClockScenario;
import dev.tandem.testing.ClockCase;
import dev.tandem.testing.ClockCase.ClockIncident;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A promise is due in the metrics by the very moment by which it is on record as broken. */
class ClockDueTest {

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.ClockCase#all")
    void aPromiseIsDueWhenBothServicesSayItIs(ClockCase clock) {
        check(
                clock,
                Set.of(PromiseKind.SUBMITTAL_REVIEW, PromiseKind.ANSWER, PromiseKind.FEEDBACK, PromiseKind.DEBRIEF));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.ClockCase#putOff")
    void aDebriefThatIsPutOffIsDueWhenBothServicesSayItIs(ClockCase clock) {
        check(clock, Set.of(PromiseKind.DEBRIEF));
    }

    private static void check(ClockCase clock, Set<PromiseKind> promises) {
        ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new Measurements())));
        ClockScenario.befalls(clock, "req-1")
                .forEach(line -> events.at(line.at().toString()).happened(line.event()));

        List<DatedObligation> asked = events.rows(Owed.OBLIGATIONS).stream()
                .map(Owed::owed)
                .filter(commitment -> commitment.open() && promises.contains(commitment.promise()))
                .toList();
        assertThat(asked).extracting(DatedObligation::promise).containsExactlyInAnyOrderElementsOf(promises);
        @Nullable Integer due = clock.due();
        if (due != null) {
            assertThat(asked)
                    .allSatisfy(commitment ->
                            assertThat(commitment.due()).as("%s", commitment).isEqualTo(ClockCase.at(due)));
        } else if (clock.has(ClockIncident.HANDED_OVER)) {
            assertThat(asked)
                    .allSatisfy(commitment -> assertThat(commitment.due()).isNull());
        }
    }
}
