package dev.tandem.query.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.DatedObligation.State;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.SlateScenario;
import dev.tandem.testing.SlateCase;
import dev.tandem.testing.SlateCase.SlateIncident;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A slate is on time or late in the metrics by the very date by which it is on record as missed. */
class SlateDueTest {

    private static final Instant LONG_AFTER = SlateCase.at(1_000);

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.SlateCase#all")
    void aSlateIsLateWhereItIsOnRecordAsMissed(SlateCase slate) {
        ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new Measurements())));
        SlateScenario.befalls(slate, "req-1")
                .forEach(line -> events.at(line.at().toString()).happened(line.event()));

        List<DatedObligation> slates = events.rows(Owed.OBLIGATIONS).stream()
                .map(Owed::owed)
                .filter(commitment -> commitment.promise() == PromiseKind.SLATE)
                .toList();
        @Nullable Integer due = slate.due();
        if (due != null) {
            assertThat(slates).singleElement().satisfies(only -> {
                assertThat(only.due()).isEqualTo(SlateCase.at(due));
                assertThat(only.state(LONG_AFTER)).isIn(State.OVERDUE, State.LATE);
            });
        } else if (slate.has(SlateIncident.PRESENTED)) {
            assertThat(slates)
                    .singleElement()
                    .satisfies(only -> assertThat(only.state(LONG_AFTER)).isIn(State.KEPT, State.UNDATED));
        }
    }
}
