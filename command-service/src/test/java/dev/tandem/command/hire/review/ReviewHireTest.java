package dev.tandem.command.hire.review;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NOT_THEIR_MANAGER;
import static dev.tandem.command.hire.HireRule.NO_SENTENCE_TO_ANSWER;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.RETAINED_UNTRUE;
import static dev.tandem.command.hire.HireRule.REVIEWED_ALREADY;
import static dev.tandem.command.hire.HireRule.REVIEW_AT_6_OR_12;
import static dev.tandem.command.hire.HireRule.REVIEW_TOO_EARLY;
import static dev.tandem.command.hire.HireRule.SENTENCE_TO_ANSWER;
import static dev.tandem.command.story.Agreements.kickoffHeld;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.fellThrough;
import static dev.tandem.command.story.Offers.handedOver;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.left;
import static dev.tandem.command.story.Offers.started;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.HireReviewed.CameTrue;
import dev.tandem.events.hire.HireStarted;
import dev.tandem.events.requisition.KickoffAnswers;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    @Test
    void theMonthsCountFromTheFirstDayThatThereWas() {
        HireStarted later = new HireStarted(
                hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, LocalDate.parse("2026-04-15"), MANAGER);
        given(opened(), hired(NOOR), later)
                .when(review(6))
                .by(MIA, Role.HIRING_MANAGER)
                .at(Instant.parse("2026-10-14T00:00:00Z"))
                .refuses(REVIEW_TOO_EARLY);
        given(opened(), hired(NOOR), later)
                .when(review(6))
                .by(MIA, Role.HIRING_MANAGER)
                .at(Instant.parse("2026-10-15T00:00:00Z"))
                .records(reviewed(6));
    }

    @Test
    void itIsTheNewManagerWhoReviews() {
        Given handedOver = given(opened(), hired(NOOR), handedOver(new PersonId("hugo")));
        handedOver
                .when(review(6))
                .by("hugo", Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .records(reviewed(6));
        handedOver
                .when(review(6))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .refuses(NOT_THEIR_MANAGER);
        given(opened(), hired(NOOR))
                .when(review(6))
                .by("hugo", Role.HIRING_MANAGER)
                .refuses(NOT_THEIR_MANAGER);
    }

    @Test
    void whetherTheyWereRetainedFollowsFromTheLog() {
        Given left = given(opened(), hired(NOOR), started(), left(LocalDate.parse("2026-09-30")));
        left.when(review(6, null, null))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .records(reviewed(6, false, null, null));
        left.when(review(6, true, null))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .refuses(RETAINED_UNTRUE);
        given(opened(), hired(NOOR), started(), left(LocalDate.parse("2026-10-01")))
                .when(review(6, true, null))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .records(reviewed(6));
        given(opened(), hired(NOOR))
                .when(review(6, false, null))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .refuses(RETAINED_UNTRUE);
        given(imported(), submittedElsewhere(), hired(NOOR))
                .when(review(6, false, null))
                .by("im", Role.IMPORTER)
                .at(SIX_MONTHS_ON)
                .records(reviewed(6, false, null, null));
    }

    @Test
    void itAnswersWhatTheKickoffWrote() {
        Given kickedOff = given(opened(), kickoffHeld(), hired(NOOR));
        KickoffAnswers wrote = kickoffHeld().answers();
        kickedOff.when(review(6)).by(MIA, Role.HIRING_MANAGER).at(SIX_MONTHS_ON).refuses(SENTENCE_TO_ANSWER);
        kickedOff
                .when(review(6, null, CameTrue.PARTLY))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .records(reviewed(6, true, wrote.successAtSixMonths(), CameTrue.PARTLY));
        kickedOff
                .when(review(12, null, CameTrue.NO))
                .by(MIA, Role.HIRING_MANAGER)
                .at(Instant.parse("2027-04-01T00:00:00Z"))
                .records(reviewed(12, true, wrote.successAtTwelveMonths(), CameTrue.NO));
        given(opened(), hired(NOOR))
                .when(review(6, null, CameTrue.YES))
                .by(MIA, Role.HIRING_MANAGER)
                .at(SIX_MONTHS_ON)
                .refuses(NO_SENTENCE_TO_ANSWER);
    }

    private static ReviewHire review(int months) {
        return review(months, true, null);
    }

    private static ReviewHire review(int months, @Nullable Boolean retained, @Nullable CameTrue cameTrue) {
        return new ReviewHire(REQUISITION, NOOR, months, 4, retained, 5, cameTrue, null, null);
    }

    private static HireReviewed reviewed(
            int months, boolean retained, @Nullable String expected, @Nullable CameTrue cameTrue) {
        return new HireReviewed(
                hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, months, 4, retained, 5, null, expected, cameTrue);
    }

    private static HireReviewed reviewed(int months) {
        return reviewed(months, true, null, null);
    }
}
