package dev.tandem.command.partnership;

import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.Duration;
import java.time.Instant;

/** Moments and pauses of a search, for givens that read as sentences. */
public final class Days {

    /** A Monday at nine. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    public static final PersonId SUCCESSOR = new PersonId("mo");

    private Days() {}

    /** So many days after that Monday, at nine. */
    public static Instant day(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    public static Instant hour(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    /** As late as it can be noticed in these tests. */
    public static Instant longAfter() {
        return day(1000);
    }

    public static RequisitionPutOnHold onHold() {
        return new RequisitionPutOnHold(REQUISITION, "The budget is being looked at");
    }

    public static RequisitionResumed resumed() {
        return new RequisitionResumed(REQUISITION, "The budget stands");
    }

    /** Mo takes over from Mia. */
    public static RequisitionReassigned reassigned() {
        return new RequisitionReassigned(
                REQUISITION, Side.HIRING_MANAGER, MANAGER, SUCCESSOR, "Mia leads another team");
    }

    public static SlaAgreed agreedAgain(int version, SlaTerms terms) {
        return new SlaAgreed(REQUISITION, version, terms);
    }

    public static SlaTerms on(WorkCalendar calendar) {
        return new SlaTerms(
                TERMS.submittalReview(),
                TERMS.feedbackAfterInterview(),
                TERMS.debriefAfterLastInterview(),
                TERMS.requirementsApproval(),
                TERMS.interviewScheduling(),
                TERMS.answerToQuestion(),
                TERMS.slate(),
                TERMS.escalation(),
                calendar);
    }

    public static SlaTerms promising(int candidates, Instant by) {
        return new SlaTerms(
                TERMS.submittalReview(),
                TERMS.feedbackAfterInterview(),
                TERMS.debriefAfterLastInterview(),
                TERMS.requirementsApproval(),
                TERMS.interviewScheduling(),
                TERMS.answerToQuestion(),
                new SlaTerms.SlatePromise(candidates, by),
                TERMS.escalation(),
                TERMS.calendar());
    }
}
