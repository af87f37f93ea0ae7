package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * An interviewer corrected their feedback. What they wrote first stays on record.
 *
 * @param reason why; never empty
 * @param othersVisible whether they could see others' feedback on the application by then
 * @param afterOutcome whether an offer was out by then, or the application had ended: then nobody measures interviewers by it
 */
@Revision(
        value = 3,
        upcasters = {EverythingWasRated.class, AmendedBeforeTheOutcome.class})
public record FeedbackAmended(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId interviewer,
        List<CompetencyRating> ratings,
        Recommendation recommendation,
        @PersonalData String reason,
        boolean othersVisible,
        boolean afterOutcome)
        implements InterviewEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(), application.tag(), candidate.tag(), interview.tag(), interviewer.asInterviewer());
    }
}
