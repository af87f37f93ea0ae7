package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes another's place in an interview, and assesses what was theirs to assess. Nothing was called off, and it is on nobody's
 * account.
 *
 * @param out who does not come
 * @param in who comes instead, and owes the feedback
 * @param untrained true: whoever comes had not completed structured interviewing, and the house advises it; null: they had, or it does not
 */
public record InterviewerSwapped(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId out,
        PersonId in,
        @Nullable Boolean untrained)
        implements InterviewEvent {

    /** One of whom nobody asked for training. */
    public InterviewerSwapped(
            InterviewId interview,
            ApplicationId application,
            RequisitionId requisition,
            CandidateId candidate,
            PersonId out,
            PersonId in) {
        this(interview, application, requisition, candidate, out, in, null);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(),
                application.tag(),
                candidate.tag(),
                interview.tag(),
                out.asInterviewer(),
                in.asInterviewer());
    }
}
