package dev.tandem.command.interview.amendfeedback;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_CLOSED;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_NOT_SUBMITTED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NEITHER_RATED_NOR_EXPLAINED;
import static dev.tandem.command.interview.InterviewRule.RATINGS_NOT_AS_ASSIGNED;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Interviews.rating;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.IVY;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.decision.Given;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackAmended;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Recommendation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmendFeedbackTest {

    private static final AmendFeedback BETTER = amend(rating(ENGINEERING, 4));

    @Test
    void whetherTheOthersCouldBeSeenIsMarked() {
        given(
                        opened(),
                        submitted(),
                        interviewScheduled(),
                        interviewCompleted(INTERVIEWER, MANAGER),
                        feedbackBy(INTERVIEWER))
                .when(BETTER)
                .by(IVY, Role.INTERVIEWER)
                .records(amended(false));
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .and(feedbackBy(INTERVIEWER), feedbackBy(MANAGER))
                .when(BETTER)
                .by(IVY, Role.INTERVIEWER)
                .records(amended(true));
    }

    @Test
    void whoOwesFeedbackOnAnotherInterviewStillSeesNothing() {
        InterviewId second = new InterviewId("int-6");
        InterviewScheduled first = interviewScheduled();
        given(
                        opened(),
                        submitted(),
                        first,
                        new InterviewScheduled(
                                second,
                                APPLICATION,
                                REQUISITION,
                                NOOR,
                                first.assignments(),
                                first.startsAt(),
                                first.endsAt()),
                        interviewCompleted(INTERVIEWER, MANAGER))
                .and(
                        new InterviewCompleted(second, APPLICATION, REQUISITION, NOOR, List.of(INTERVIEWER)),
                        feedbackBy(INTERVIEWER),
                        feedbackBy(MANAGER))
                .when(BETTER)
                .by(IVY, Role.INTERVIEWER)
                .records(amended(false));
    }

    @Test
    void whatIsCorrectedIsRatedOrLeftOutForAReason() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER), feedbackBy(INTERVIEWER))
                .when(amend(new CompetencyRating(ENGINEERING, 3, null, null)))
                .by(IVY, Role.INTERVIEWER)
                .refuses(NEITHER_RATED_NOR_EXPLAINED);
    }

    @Test
    void onlyTheirOwnAndOnlyWhatIsThere() {
        given(opened(), submitted()).when(BETTER).by(IVY, Role.INTERVIEWER).refuses(INTERVIEW_UNKNOWN);
        given(
                        opened(),
                        submitted(),
                        interviewScheduled(),
                        interviewCompleted(INTERVIEWER, MANAGER),
                        feedbackBy(MANAGER))
                .when(BETTER)
                .by(IVY, Role.INTERVIEWER)
                .refuses(FEEDBACK_NOT_SUBMITTED);
    }

    @Test
    void exactlyTheAssignedCompetenciesAreRated() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER), feedbackBy(INTERVIEWER))
                .when(amend(rating(DOMAIN, 4)))
                .by(IVY, Role.INTERVIEWER)
                .refuses(RATINGS_NOT_AS_ASSIGNED);
    }

    @Test
    void asLongAsFeedbackMayBeGivenAndMarkedOnceTheOutcomeIsKnown() {
        Given given = given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .and(feedbackBy(INTERVIEWER));
        given.and(offerExtended()).when(BETTER).by(IVY, Role.INTERVIEWER).records(amended(false, true));
        Given ended = given.at(NOW, withdrew());
        ended.when(BETTER)
                .by(IVY, Role.INTERVIEWER)
                .at(NOW.plus(Duration.ofDays(14)))
                .records(amended(false, true));
        ended.when(BETTER)
                .by(IVY, Role.INTERVIEWER)
                .at(NOW.plus(Duration.ofDays(14)).plusNanos(1_000))
                .refuses(FEEDBACK_CLOSED);
        given.and(new CandidateForgotten(NOOR, ErasureGround.OBJECTION, RECRUITER))
                .when(BETTER)
                .by(IVY, Role.INTERVIEWER)
                .refuses(CANDIDATE_FORGOTTEN);
    }

    private static AmendFeedback amend(CompetencyRating... ratings) {
        return new AmendFeedback(
                REQUISITION, NOOR, INTERVIEW, List.of(ratings), Recommendation.STRONG_YES, "I misread my notes", null);
    }

    private static FeedbackAmended amended(boolean othersVisible) {
        return amended(othersVisible, false);
    }

    private static FeedbackAmended amended(boolean othersVisible, boolean afterOutcome) {
        return new FeedbackAmended(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                INTERVIEWER,
                List.of(rating(ENGINEERING, 4)),
                Recommendation.STRONG_YES,
                "I misread my notes",
                othersVisible,
                afterOutcome);
    }
}
