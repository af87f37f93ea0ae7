package dev.tandem.command.partnership.review;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.PartnershipRule.PARTNERSHIP_REVIEWED;
import static dev.tandem.command.partnership.PartnershipRule.QUARTER_TO_COME;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PartnershipReviewed;
import dev.tandem.events.people.PartnershipReviewed.Commitment;
import dev.tandem.events.people.PartnershipReviewed.Counted;
import dev.tandem.events.people.PartnershipReviewed.Metric;
import dev.tandem.events.requisition.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewPartnershipTest {

    private static final PersonId RITA = new PersonId("rita");
    private static final List<Commitment> COMMITMENTS =
            List.of(new Commitment(Side.HIRING_MANAGER, "A slot every Thursday"));

    @Test
    void aQuarterIsFrozenWithWhatTheTwoCommitTo() {
        PartnershipReviewed reviewed = review(given(reviewed("2025-Q4")), RECRUITER, "2026-Q1", NOW);

        assertThat(reviewed.quarter()).isEqualTo("2026-Q1");
        assertThat(reviewed.commitments()).isEqualTo(COMMITMENTS);
        assertThat(reviewed.reviewedBy()).isEqualTo(new PersonId("tea"));
        assertThat(reviewed.metrics()).allMatch(metric -> metric.value() == null && metric.cases() == 0);
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
                .records(PartnershipReviewed.class);
    }

    @Test
    void howTheTwoKeptTheirPromisesIsCountedUpToAPositionOfTheLog() {
        Given answered = waiting().at(NOW.plus(Duration.ofHours(3)), submittalAccepted());

        PartnershipReviewed reviewed = review(answered, RECRUITER, "2026-Q1", NOW.plus(Duration.ofHours(4)));

        assertThat(reviewed.metrics())
                .contains(metric("submittalReview.shareInSla", "1.0000"), metric("submittalReview.p50Hours", "3.0000"));
        assertThat(reviewed.counted())
                .isEqualTo(new Counted(2 + partnershipAgreed().size() + 1, 1));
    }

    @Test
    void whatIsPastDueAndStillOwedCountsAsNotKept() {
        assertThat(review(waiting(), RECRUITER, "2026-Q1", NOW.plus(Duration.ofDays(30)))
                        .metrics())
                .contains(
                        metric("submittalReview.shareInSla", "0.0000"),
                        new Metric("submittalReview.p50Hours", null, 0));
    }

    @Test
    void whatWasAskedForInAnotherQuarterDoesNotCount() {
        assertThat(review(waiting(), RECRUITER, "2026-Q2", NOW.plus(Duration.ofDays(90)))
                        .metrics())
                .allMatch(metric -> metric.cases() == 0);
        assertThat(review(waiting(), RECRUITER, "2025-Q4", NOW.plus(Duration.ofDays(30)))
                        .metrics())
                .allMatch(metric -> metric.cases() == 0);
    }

    @Test
    void whatIsOwedWhenTheSearchIsHandedOverCountsForTheNewcomerAndWhatHasEndedStays() {
        Given handed = waiting()
                .at(NOW.plus(Duration.ofHours(3)), submittalAccepted())
                .at(NOW.plus(Duration.ofHours(4)), recruiterReassigned(RITA));
        Instant later = NOW.plus(Duration.ofDays(30));

        assertThat(review(handed, RECRUITER, "2026-Q1", later).metrics())
                .contains(metric("submittalReview.shareInSla", "1.0000"))
                .contains(new Metric("interviewScheduling.shareInSla", null, 0));
        assertThat(review(handed, RITA, "2026-Q1", later).metrics())
                .contains(new Metric("submittalReview.shareInSla", null, 0));
    }

    @Test
    void whateverHappensInTheirSearchesMeanwhileItIsNotDecidedAgain() {
        assertThat(given().when(review("2026-Q1")).heeds(reviewed("2026-Q1"))).isTrue();
        assertThat(given(opened()).when(review("2026-Q1")).heeds(submitted())).isFalse();
        assertThat(given(opened()).when(review("2026-Q1")).heeds(opened())).isFalse();
    }

    /** The pair has agreed, and a candidate waits for the manager's answer. */
    private static Given waiting() {
        return given(opened()).and(partnershipAgreed().toArray(Event[]::new)).and(submitted());
    }

    private static Metric metric(String name, String value) {
        return new Metric(name, new BigDecimal(value), 1);
    }

    private static PartnershipReviewed review(Given given, PersonId recruiter, String quarter, Instant now) {
        return (PartnershipReviewed) given.when(new ReviewPartnership(recruiter, MANAGER, quarter, COMMITMENTS))
                .by("tea", Role.TA_LEADER)
                .at(now)
                .recorded()
                .getFirst();
    }

    private static ReviewPartnership review(String quarter) {
        return new ReviewPartnership(RECRUITER, MANAGER, quarter, COMMITMENTS);
    }

    private static PartnershipReviewed reviewed(String quarter) {
        return new PartnershipReviewed(RECRUITER, MANAGER, quarter, List.of(), null, COMMITMENTS, new PersonId("tea"));
    }
}
