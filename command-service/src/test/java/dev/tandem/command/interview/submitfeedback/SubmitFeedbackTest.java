package dev.tandem.command.interview.submitfeedback;

import static dev.tandem.command.candidate.CandidateRule.CANDIDATE_FORGOTTEN;
import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_ALREADY_SUBMITTED;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_CLOSED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_NOT_NAMED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_NOT_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NEITHER_RATED_NOR_EXPLAINED;
import static dev.tandem.command.interview.InterviewRule.NOT_ITS_INTERVIEWER;
import static dev.tandem.command.interview.InterviewRule.RATINGS_NOT_AS_ASSIGNED;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
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
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.STRANGER;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.Recommendation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmitFeedbackTest {

    private static final SubmitFeedback IVYS = feedback(null, rating(ENGINEERING, 3));

    @Test
    void anInterviewerRatesWhatWasAssigned() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .records(feedbackBy(INTERVIEWER));
    }

    @Test
    void onceAndForAll() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .and(feedbackBy(MANAGER), feedbackBy(INTERVIEWER))
                .when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .refuses(FEEDBACK_ALREADY_SUBMITTED);
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .and(feedbackBy(MANAGER))
                .when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .records(feedbackBy(INTERVIEWER));
    }

    @Test
    void afterTheInterviewAndNotBefore() {
        given(opened(), submitted()).when(IVYS).by(IVY, Role.INTERVIEWER).refuses(INTERVIEW_UNKNOWN);
        given(opened(), submitted(), interviewScheduled())
                .when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .refuses(INTERVIEW_NOT_COMPLETED);
    }

    @Test
    void onlyWhoInterviewedSawAnything() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .when(IVYS)
                .by(STRANGER, Role.INTERVIEWER)
                .refuses(NOT_ITS_INTERVIEWER);
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(MANAGER))
                .when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .refuses(NOT_ITS_INTERVIEWER);
    }

    @Test
    void exactlyTheAssignedCompetenciesAreRated() {
        for (SubmitFeedback wrong : List.of(
                feedback(null, rating(DOMAIN, 2)),
                feedback(null, rating(ENGINEERING, 3), rating(DOMAIN, 2)),
                feedback(null, rating(ENGINEERING, 3), rating(ENGINEERING, 4)))) {
            given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER))
                    .when(wrong)
                    .by(IVY, Role.INTERVIEWER)
                    .refuses(RATINGS_NOT_AS_ASSIGNED);
        }
    }

    @Test
    void ratingsRunFromOneToFour() {
        given().when(feedback(null, rating(ENGINEERING, 5)))
                .by(IVY, Role.INTERVIEWER)
                .isInvalidAt("ratings[0].rating");
    }

    @Test
    void nobodyHasToRateWhatTheyDidNotSee() {
        CompetencyRating unseen = CompetencyRating.notAssessed(ENGINEERING, "The exercise did not start in time");
        assertThat(given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER))
                        .when(feedback(null, unseen))
                        .by(IVY, Role.INTERVIEWER)
                        .recorded())
                .singleElement()
                .extracting(event -> ((FeedbackSubmitted) event).ratings())
                .isEqualTo(List.of(unseen));
    }

    @Test
    void aRatingShowsEvidenceAndWhatWasNotAssessedSaysWhy() {
        for (CompetencyRating half : List.of(
                new CompetencyRating(ENGINEERING, 3, " ", null),
                new CompetencyRating(ENGINEERING, 3, null, null),
                new CompetencyRating(ENGINEERING, 3, "Read the metrics", "No time"),
                new CompetencyRating(ENGINEERING, null, null, null),
                new CompetencyRating(ENGINEERING, null, null, " "),
                new CompetencyRating(ENGINEERING, null, "Read the metrics", "No time"))) {
            given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER))
                    .when(feedback(null, half))
                    .by(IVY, Role.INTERVIEWER)
                    .refuses(NEITHER_RATED_NOR_EXPLAINED);
        }
    }

    @Test
    void untilFourteenDaysAfterTheApplicationEnded() {
        Given ended = given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER))
                .at(NOW, withdrew());
        ended.when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .at(NOW.plus(Duration.ofDays(14)))
                .records(late());
        ended.when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .at(NOW.plus(Duration.ofDays(14)).plusNanos(1_000))
                .refuses(FEEDBACK_CLOSED);
    }

    @Test
    void whatIsWrittenWhileAnOfferIsOutIsMarked() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER), offerExtended())
                .when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .records(late());
    }

    @Test
    void nothingIsWrittenAboutWhoWasForgotten() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER), withdrew())
                .and(new CandidateForgotten(NOOR, ErasureGround.OBJECTION, RECRUITER))
                .when(IVYS)
                .by(IVY, Role.INTERVIEWER)
                .refuses(CANDIDATE_FORGOTTEN);
    }

    @Test
    void historyNamesWhoseFeedbackItIs() {
        given(imported(), submittedElsewhere(), interviewScheduled(), interviewCompleted(INTERVIEWER))
                .when(IVYS)
                .by("im", Role.IMPORTER)
                .refuses(INTERVIEWER_NOT_NAMED);
        given(imported(), submittedElsewhere(), interviewScheduled(), interviewCompleted(INTERVIEWER))
                .when(feedback(INTERVIEWER, rating(ENGINEERING, 3)))
                .by("im", Role.IMPORTER)
                .records(feedbackBy(INTERVIEWER));
    }

    @Test
    void nobodyElseWritesInAnInterviewersName() {
        assertThat(given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                        .when(feedback(INTERVIEWER, rating(DOMAIN, 2)))
                        .by(MIA, Role.HIRING_MANAGER)
                        .recorded())
                .singleElement()
                .extracting(event -> ((FeedbackSubmitted) event).interviewer())
                .isEqualTo(MANAGER);
    }

    private static FeedbackSubmitted late() {
        FeedbackSubmitted inTime = feedbackBy(INTERVIEWER);
        return new FeedbackSubmitted(
                INTERVIEW, APPLICATION, REQUISITION, NOOR, INTERVIEWER, inTime.ratings(), Recommendation.YES, true);
    }

    private static SubmitFeedback feedback(@Nullable PersonId interviewer, CompetencyRating... ratings) {
        return new SubmitFeedback(
                REQUISITION, NOOR, INTERVIEW, List.of(ratings), Recommendation.YES, interviewer, null);
    }
}
