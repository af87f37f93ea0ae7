package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.deadline.api.DeadlineRule.ALREADY_OVERDUE;
import static dev.tandem.command.deadline.api.DeadlineRule.CLOCK_RESTS;
import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.deadline.api.DeadlineRule.NOT_DUE_YET;
import static dev.tandem.command.deadline.api.DeadlineRule.PROMISE_KEPT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.WITH_CANDIDATES;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.applicantDeclined;
import static dev.tandem.command.story.Applications.closed;
import static dev.tandem.command.story.Applications.found;
import static dev.tandem.command.story.Applications.informed;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.reconsidered;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.screened;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.OverdueChecks.candidateAnswerOverdue;
import static dev.tandem.command.story.OverdueChecks.candidateOutcomeOverdue;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.partnership.CandidateAnswerOverdue;
import dev.tandem.events.partnership.CandidateOutcomeOverdue;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesHearTest {

    @Test
    void whoeverAppliedHearsInTime() {
        answer(agreed().at(MONDAY, received()), day(3)).refuses(NOT_DUE_YET);
        answer(agreed().at(MONDAY, received()), longAfter()).recordsAt(day(3), unanswered(MONDAY, day(3)));
        answer(agreed().at(MONDAY, received()).at(day(3), informed()), longAfter())
                .refuses(PROMISE_KEPT);
        answer(agreed().at(MONDAY, received()).at(day(3), unanswered(MONDAY, day(3))), longAfter())
                .refuses(ALREADY_OVERDUE);
    }

    @Test
    void onlyTellingThemKeepsIt() {
        Given looked = agreed().at(MONDAY, received()).at(hour(1), screened()).at(hour(2), applicantDeclined());
        answer(looked, longAfter()).recordsAt(day(3), unanswered(MONDAY, day(3)));
        answer(looked.at(hour(3), informed()), longAfter()).refuses(PROMISE_KEPT);
        answer(agreed().at(MONDAY, received()).at(hour(2), withdrew()), longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void itsTimeNeverRests() {
        answer(agreed().at(MONDAY, received()).at(hour(1), onHold()), longAfter())
                .recordsAt(day(3), unanswered(MONDAY, day(3)));
        answer(agreed().at(MONDAY, received()).at(hour(1), filled()), longAfter())
                .recordsAt(day(3), unanswered(MONDAY, day(3)));
        PersonId rita = new PersonId("rita");
        answer(agreed().at(MONDAY, received()).at(hour(1), recruiterReassigned(rita)), longAfter())
                .recordsAt(day(3), new CandidateAnswerOverdue(APPLICATION, REQUISITION, NOOR, rita, MONDAY, day(3)));
    }

    @Test
    void beforeAnAgreementItBeginsWithIt() {
        Given early = given(opened()).at(MONDAY, received());
        answer(early, longAfter()).refuses(CLOCK_RESTS);
        answer(early.at(day(1), slaAgreed(WITH_CANDIDATES)), longAfter()).recordsAt(day(4), unanswered(day(1), day(4)));
    }

    @Test
    void whereNobodyPromisedNothingIsLate() {
        answer(given(opened()).at(day(-7), slaAgreed(TERMS)).at(MONDAY, received()), longAfter())
                .refuses(NOTHING_PROMISED);
        answer(given(imported()).at(MONDAY, received()).at(day(1), slaAgreed(WITH_CANDIDATES)), longAfter())
                .refuses(NOTHING_PROMISED);
        answer(agreed().at(MONDAY, found(), submitted()), longAfter()).refuses(NOTHING_PROMISED);
    }

    @Test
    void howItEndedIsToldByTheRecruiterWhoeverEndedIt() {
        for (Event end :
                List.of(applicantDeclined(), rejected(NOOR), closed(Stage.APPLIED, Disposition.SEARCH_FILLED))) {
            Given ended = agreed().at(hour(-1), received()).at(MONDAY, end).at(hour(1), filled());
            outcome(ended, day(2)).refuses(NOT_DUE_YET);
            outcome(ended, longAfter())
                    .recordsAt(
                            day(2),
                            new CandidateOutcomeOverdue(APPLICATION, REQUISITION, NOOR, RECRUITER, MONDAY, day(2)));
            outcome(ended.at(hour(2), informed()), longAfter()).refuses(PROMISE_KEPT);
        }
    }

    @Test
    void whoeverLeftOrGoesOnIsToldOfNoEnd() {
        outcome(agreed().at(MONDAY, received()).at(hour(1), withdrew()), longAfter())
                .refuses(NOTHING_PROMISED);
        outcome(
                        agreed().at(MONDAY, received(), applicantDeclined()).at(hour(1), reconsidered(Stage.APPLIED)),
                        longAfter())
                .refuses(PROMISE_KEPT);
        outcome(agreed().at(MONDAY, received(), applicantDeclined()).at(hour(1), received()), longAfter())
                .refuses(PROMISE_KEPT);
        outcome(agreed().at(MONDAY, received()).at(hour(1), closed(Stage.APPLIED, Disposition.DUPLICATE)), longAfter())
                .refuses(NOTHING_PROMISED);
    }

    private static Given agreed() {
        return given(opened()).at(day(-7), slaAgreed(WITH_CANDIDATES));
    }

    private static When<RecordOverdue> answer(Given past, Instant now) {
        return past.when(candidateAnswerOverdue(REQUISITION, APPLICATION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }

    private static When<RecordOverdue> outcome(Given past, Instant now) {
        return past.when(candidateOutcomeOverdue(REQUISITION, APPLICATION))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }

    private static CandidateAnswerOverdue unanswered(Instant since, Instant due) {
        return new CandidateAnswerOverdue(APPLICATION, REQUISITION, NOOR, RECRUITER, since, due);
    }
}
