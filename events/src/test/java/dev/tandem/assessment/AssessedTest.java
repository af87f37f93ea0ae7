package dev.tandem.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.requisition.CompetencyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessedTest {

    private static final CompetencyId CODE = new CompetencyId("code");
    private static final CompetencyId DOMAIN = new CompetencyId("domain");
    private static final Instant ENDED = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void whatNobodyAssessedStaysOpen() {
        List<CompetencyRating> ratings = List.of(
                CompetencyRating.assessed(CODE, 2, "Found the leak"), CompetencyRating.notAssessed(DOMAIN, "No time"));

        assertThat(Assessed.stillOpen(List.of(CODE, DOMAIN), ratings)).containsExactly(DOMAIN);
        assertThat(Assessed.stillOpen(List.of(DOMAIN), List.of())).containsExactly(DOMAIN);
    }

    @Test
    void whatWasNotAssessedCountsInNoAverage() {
        CompetencyRating none = CompetencyRating.notAssessed(DOMAIN, "No time");

        assertThat(Assessed.average(List.of(
                        CompetencyRating.assessed(CODE, 2, "Slow"), none, CompetencyRating.assessed(CODE, 4, "Fast"))))
                .hasValue(3);
        assertThat(Assessed.average(List.of(none))).isEmpty();
    }

    @Test
    void whoMayStillGiveFeedbackIsBlind() {
        Instant last = ENDED.plus(Duration.ofDays(14));

        assertThat(FeedbackWindow.isOpen(null, last)).isTrue();
        assertThat(FeedbackWindow.isOpen(ENDED, last)).isTrue();
        assertThat(FeedbackWindow.isOpen(ENDED, last.plusNanos(1))).isFalse();
        assertThat(FeedbackWindow.blinds(true, ENDED, last)).isTrue();
        assertThat(FeedbackWindow.blinds(true, ENDED, last.plusNanos(1))).isFalse();
        assertThat(FeedbackWindow.blinds(false, null, last)).isFalse();
    }
}
