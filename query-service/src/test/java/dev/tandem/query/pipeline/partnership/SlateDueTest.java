package dev.tandem.query.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.agreement.DatedObligation.State;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.Service;
import dev.tandem.query.story.SlateScenario;
import dev.tandem.testing.SlateCase;
import dev.tandem.testing.SlateCase.SlateIncident;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A slate is on time or late in the metrics by the very date by which it is on record as missed. */
class SlateDueTest {

    private static final Instant LONG_AFTER = SlateCase.at(1_000);

    @ParameterizedTest
    @MethodSource("dev.tandem.testing.SlateCase#all")
    void aSlateIsLateWhereItIsOnRecordAsMissed(SlateCase slate) {
        ProjectionFixture events = ProjectionFixture.of(new PipelineProjection(List.of(new Measurements())));
        SlateScenario.befalls(slate, "req-1")
                .forEach(line -> events.at(line.at().toString()).happened(line.event()));

        List<DatedObligation> slates = events.rows(Measured.OBLIGATIONS).stream()
                .map(Measured.Owed::owed)
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

    @Test
    void aSlateIsOnTimeByTheDateThatTheTimeWithoutAnAgreementMoved() {
        Service service = Service.running();
        told(service, "sd-1", "AGREED@0 HANDED_OVER@4 AGREED@12 PRESENTED@17");
        told(service, "sd-2", "AGREED@0 HANDED_OVER@4 AGREED@12");

        service.at(SlateCase.at(18).toString());
        assertThat(share(service, "sd-1")).isEqualTo("1 of 1");
        assertThat(share(service, "sd-2")).startsWith("none of 0");
        service.at(SlateCase.at(18).plusSeconds(1).toString());
        assertThat(share(service, "sd-1")).isEqualTo("1 of 1");
        assertThat(share(service, "sd-2")).isEqualTo("0 of 1");
    }

    private static void told(Service service, String search, String course) {
        var story = service.story();
        SlateScenario.befalls(SlateCase.of(null, course), search)
                .forEach(line -> story.at(line.at()).happened(line.event()));
        story.told();
    }

    private static String share(Service service, String search) {
        JsonNode all = service.get("/metrics/partnership?by=none&requisition=" + search, "olga", "ta-leader")
                .json()
                .get("all");
        String figures = Objects.requireNonNull(Written.figures(all).get("slate"));
        return figures.substring(figures.lastIndexOf(", ") + 2);
    }
}
