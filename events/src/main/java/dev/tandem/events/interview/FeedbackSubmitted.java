package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * An interviewer wrote down what they saw, before seeing anybody else's.
 *
 * @param ratings of each competency that was assigned to them; some may not have been assessed
 * @param afterOutcome whether an offer was out or the application had ended by then: it is no measure of how well its writer judges
 */
@Revision(value = 2, upcasters = FeedbackCameBeforeTheOutcome.class)
public record FeedbackSubmitted(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId interviewer,
        List<CompetencyRating> ratings,
        Recommendation recommendation,
        boolean afterOutcome)
        implements InterviewEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(), application.tag(), candidate.tag(), interview.tag(), interviewer.asInterviewer());
    }
}
