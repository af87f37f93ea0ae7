package dev.tandem.query.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.events.requisition.Stage;
import dev.tandem.query.projection.ProjectionFixture;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FunnelProjectionTest {

    private static final String MONDAY = "2026-01-05T09:00:00Z";
    private static final String TUESDAY = "2026-01-06T09:00:00Z";
    private static final String WEDNESDAY = "2026-01-07T09:00:00Z";

    private final Search search = Search.forEngineer("req-1");
    private final Candidacy ada = search.candidate("ada");
    private final ProjectionFixture funnel = ProjectionFixture.of(new FunnelProjection());

    @Test
    void aStageCountsAtItsFirstVisit() {
        funnel.at(MONDAY)
                .happened(search.opened(), ada.submitted())
                .at(TUESDAY)
                .happened(ada.advanced(Stage.SUBMITTED, Stage.SCREEN))
                .at(WEDNESDAY)
                .happened(ada.advanced(Stage.SCREEN, Stage.SUBMITTED), ada.advanced(Stage.SUBMITTED, Stage.SCREEN));

        assertThat(journey().reached())
                .containsOnlyKeys("SUBMITTED", "SCREEN")
                .containsEntry("SUBMITTED", Instant.parse(MONDAY))
                .containsEntry("SCREEN", Instant.parse(TUESDAY));
    }

    @Test
    void anOfferIsAStageReachedAndADecision() {
        funnel.at(MONDAY).happened(search.opened(), ada.submitted()).at(TUESDAY).happened(ada.offered("offer-1"));

        assertThat(journey().reached()).containsEntry("OFFER", Instant.parse(TUESDAY));
        assertThat(journey().decisions()).containsExactly(Journey.Decision.OFFERED);
    }

    @Test
    void aStepOfAnApplicationNobodySubmittedIsAnErrorAndNotSkipped() {
        funnel.happened(search.opened());

        assertThatThrownBy(() -> funnel.happened(ada.offered("offer-1"))).hasMessageContaining("never submitted");
    }

    private Journey journey() {
        return Objects.requireNonNull(
                funnel.row(FunnelProjection.JOURNEYS, ada.id().value()));
    }
}
