package dev.tandem.command.hire.review;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.REVIEWED_ALREADY;
import static dev.tandem.command.hire.HireRule.REVIEW_AT_6_OR_12;
import static dev.tandem.command.hire.HireRule.REVIEW_TOO_EARLY;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.fellThrough;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.hire.HireReviewed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewHireTest {

    private static final Instant SIX_MONTHS_ON = Instant.parse("2026-10-01T00:00:00Z");

    @Test
    void howGoodTheHireTurnedOutToBe() {
        given(opened(), hired(NOOR), filled())
                .when(review(6))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .records(reviewed(6));
        given(opened(), hired(NOOR), filled(), reviewed(6))
                .when(review(12))
                .by(MIA, Role.HIRING_MANAGER)
                .at(Instant.parse("2027-04-01T00:00:00Z"))
                .records(reviewed(12));
    }

    @Test
    void notBeforeTheMonthsAreOver() {
        given(opened(), hired(NOOR))
                .when(review(6))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON.minusMillis(1))
                .refuses(REVIEW_TOO_EARLY);
    }

    @Test
    void onceAtSixAndOnceAtTwelveMonths() {
        given(opened(), hired(NOOR), reviewed(6))
                .when(review(6))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .refuses(REVIEWED_ALREADY);
        given(opened(), hired(NOOR))
                .when(review(9))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .refuses(REVIEW_AT_6_OR_12);
    }

    @Test
    void onlyWhoWasHired() {
        given(opened(), submitted())
                .when(review(6))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NOT_HIRED);
    }

    @Test
    void notOfSomebodyWhoNeverStarted() {
        given(opened(), hired(NOOR), fellThrough(NOOR))
                .when(review(6))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .refuses(NO_SHOW_RECORDED);
    }

    private static ReviewHire review(int months) {
        return new ReviewHire(REQUISITION, NOOR, months, 4, true, 5, null);
    }

    private static HireReviewed reviewed(int months) {
        return new HireReviewed(hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, months, 4, true, 5, null);
    }
}
