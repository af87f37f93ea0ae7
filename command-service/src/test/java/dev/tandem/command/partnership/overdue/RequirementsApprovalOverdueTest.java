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
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.OverdueChecks.approvalOverdue;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequirementsApprovalOverdueTest {

    @Test
    void aProposalWithoutAWordIsOverdue() {
        check(1, agreed().at(MONDAY, requirementsProposed(JAVA_MUST)), longAfter())
                .recordsAt(hour(72), overdue(1, MONDAY, hour(72)));
    }

    @Test
    void anApprovalInTimeKeepsThePromise() {
        Given proposed = agreed().at(MONDAY, requirementsProposed(JAVA_MUST));
        check(1, proposed.at(hour(72), requirementsApproved(1)), longAfter()).refuses(PROMISE_KEPT);
        check(1, proposed.at(hour(73), requirementsApproved(1)), longAfter())
                .recordsAt(hour(72), overdue(1, MONDAY, hour(72)));
    }

    @Test
    void aProposalFromBeforeTheAgreementIsDueFromTheAgreementOn() {
        Given before =
                given(opened()).at(day(-3), requirementsProposed(JAVA_MUST)).at(MONDAY, slaAgreed());
        check(1, before, hour(72)).refuses(NOT_DUE_YET);
        check(1, before, longAfter()).recordsAt(hour(72), overdue(1, MONDAY, hour(72)));
        check(1, given(opened()).at(day(-3), requirementsProposed(JAVA_MUST)), longAfter())
                .refuses(CLOCK_RESTS);
    }

    @Test
    void aRevisionEndsTheWaitForTheVersionBeforeAndStartsItsOwn() {
        Given revised = agreed().at(MONDAY, requirementsProposed(JAVA_MUST))
                .at(day(1), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST));
        check(1, revised, longAfter()).refuses(PROMISE_KEPT);
        check(2, revised, longAfter()).recordsAt(day(4), overdue(2, day(1), day(4)));
        check(2, revised.at(day(2), requirementsApproved(2)), longAfter()).refuses(PROMISE_KEPT);
    }

    @Test
    void isRecordedOnceForEachVersion() {
        Given once = agreed().at(MONDAY, requirementsProposed(JAVA_MUST))
                .at(hour(72), overdue(1, MONDAY, hour(72)))
                .at(day(4), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST));
        check(1, once, longAfter()).refuses(ALREADY_OVERDUE);
        check(2, once, longAfter()).recordsAt(day(7), overdue(2, day(4), day(7)));
    }

    @Test
    void nobodyWaitsForAVersionThatIsNotThere() {
        check(3, agreed().at(MONDAY, requirementsProposed(JAVA_MUST)), longAfter())
                .refuses(NOTHING_PROMISED);
    }

    private static Given agreed() {
        return given(opened()).at(day(-7), slaAgreed());
    }

    private static When<RecordOverdue> check(int version, Given past, Instant now) {
        return past.when(approvalOverdue(REQUISITION, version))
                .by(PersonId.SYSTEM, Role.SYSTEM)
                .at(now);
    }

    private static RequirementsApprovalOverdue overdue(int version, Instant since, Instant due) {
        return new RequirementsApprovalOverdue(REQUISITION, version, MANAGER, since, due);
    }
}
