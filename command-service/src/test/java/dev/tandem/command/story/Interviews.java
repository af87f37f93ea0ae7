package dev.tandem.command.story;

import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.DebriefId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewCancelled;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.requisition.CompetencyId;
import java.time.Instant;
import java.util.List;

/** Noor's interview, and the debrief on it. */
public final class Interviews {

    public static final InterviewId INTERVIEW = new InterviewId("int-5");
    public static final DebriefId DEBRIEF = new DebriefId("deb-2");

    private Interviews() {}

    /** Ivy assesses engineering, Mia the domain. */
    public static InterviewScheduled interviewScheduled() {
        return new InterviewScheduled(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                List.of(new Assignment(INTERVIEWER, List.of(ENGINEERING)), new Assignment(MANAGER, List.of(DOMAIN))),
                Instant.parse("2026-01-16T10:00:00Z"),
                Instant.parse("2026-01-16T11:00:00Z"));
    }

    public static InterviewCancelled interviewCancelled() {
        return new InterviewCancelled(
                INTERVIEW, APPLICATION, REQUISITION, NOOR, SchedulingParty.CANDIDATE, "Stuck abroad");
    }

    public static InterviewCompleted interviewCompleted(PersonId... interviewers) {
        return new InterviewCompleted(INTERVIEW, APPLICATION, REQUISITION, NOOR, List.of(interviewers));
    }

    public static FeedbackSubmitted feedbackBy(PersonId interviewer) {
        return new FeedbackSubmitted(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                interviewer,
                List.of(rating(interviewer.equals(MANAGER) ? DOMAIN : ENGINEERING, 3)),
                Recommendation.YES,
                false);
    }

    public static CompetencyRating rating(CompetencyId competency, int rating) {
        return CompetencyRating.assessed(competency, rating, "Read the pool's metrics before the code");
    }

    public static DebriefScheduled debriefScheduled() {
        return new DebriefScheduled(
                DEBRIEF,
                APPLICATION,
                REQUISITION,
                NOOR,
                Instant.parse("2026-01-17T15:00:00Z"),
                List.of(MANAGER, INTERVIEWER));
    }

    public static DebriefHeld debriefHeld() {
        return new DebriefHeld(
                DEBRIEF, APPLICATION, REQUISITION, NOOR, List.of(MANAGER), DebriefOutcome.OFFER, "Strong", MANAGER);
    }
}
