package dev.tandem.command.interview.submitfeedback;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.FEEDBACK_ALREADY_SUBMITTED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_NOT_NAMED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_NOT_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NOT_ITS_INTERVIEWER;
import static dev.tandem.command.interview.InterviewRule.RATINGS_NOT_AS_ASSIGNED;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Interviews.rating;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.IVY;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.STRANGER;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.Recommendation;
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
    void ratingsRunFromOneToFourAndShowEvidence() {
        given().when(feedback(null, new CompetencyRating(ENGINEERING, 5, " ")))
                .by(IVY, Role.INTERVIEWER)
                .isInvalidAt("ratings[0].rating", "ratings[0].evidence");
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

    private static SubmitFeedback feedback(@Nullable PersonId interviewer, CompetencyRating... ratings) {
        return new SubmitFeedback(REQUISITION, NOOR, INTERVIEW, List.of(ratings), Recommendation.YES, interviewer);
    }
}
