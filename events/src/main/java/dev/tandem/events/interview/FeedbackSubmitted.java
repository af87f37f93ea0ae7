package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/** An interviewer wrote down what they saw, before seeing anybody else's. */
public record FeedbackSubmitted(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId interviewer,
        List<CompetencyRating> ratings,
        Recommendation recommendation)
        implements InterviewEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(), application.tag(), candidate.tag(), interview.tag(), interviewer.asInterviewer());
    }
}
