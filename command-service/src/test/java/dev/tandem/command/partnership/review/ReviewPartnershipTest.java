package dev.tandem.command.partnership.review;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.PartnershipRule.PARTNERSHIP_REVIEWED;
import static dev.tandem.command.partnership.PartnershipRule.QUARTER_TO_COME;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PartnershipReviewed;
import dev.tandem.events.people.PartnershipReviewed.Commitment;
import dev.tandem.events.people.PartnershipReviewed.Metric;
import dev.tandem.events.requisition.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewPartnershipTest {

    private static final List<Metric> METRICS = List.of(new Metric("feedback-in-sla", new BigDecimal("0.82"), 17));
    private static final List<Commitment> COMMITMENTS =
            List.of(new Commitment(Side.HIRING_MANAGER, "A slot every Thursday"));

    @Test
    void aQuarterIsFrozenWithWhatTheTwoCommitTo() {
        given(reviewed("2025-Q4"))
                .when(review("2026-Q1"))
                .by("tea", Role.TA_LEADER)
                .records(reviewed("2026-Q1"));
    }

    @Test
    void onceAQuarter() {
        given(reviewed("2026-Q1"))
                .when(review("2026-Q1"))
                .by("tea", Role.TA_LEADER)
                .refuses(PARTNERSHIP_REVIEWED);
    }

    @Test
    void aQuarterIsNamedLikeOne() {
        given().when(review("spring")).by("tea", Role.TA_LEADER).isInvalidAt("quarter");
    }

    @Test
    void aQuarterThatHasBegun() {
        given().when(review("2026-Q2")).by("tea", Role.TA_LEADER).refuses(QUARTER_TO_COME);
        given().when(review("2026-Q2"))
                .by("tea", Role.TA_LEADER)
                .at(Instant.parse("2026-03-31T12:00:00Z"))
                .records(reviewed("2026-Q2"));
    }

    private static ReviewPartnership review(String quarter) {
        return new ReviewPartnership(RECRUITER, MANAGER, quarter, METRICS, COMMITMENTS);
    }

    private static PartnershipReviewed reviewed(String quarter) {
        return new PartnershipReviewed(RECRUITER, MANAGER, quarter, METRICS, COMMITMENTS, new PersonId("tea"));
    }
}
