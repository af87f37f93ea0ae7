package dev.tandem.events.partnership;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/**
 * The hiring manager did not decide a round of interviews in the agreed time after its feedback was in or overdue.
 *
 * @param lastInterview the interview with which the round ended
 * @param owedBy the hiring manager
 */
public record RoundDecisionOverdue(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        InterviewId lastInterview,
        PersonId owedBy,
        Instant since,
        Instant dueAt)
        implements OverdueEvent, OfApplication {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(), application.tag(), candidate.tag(), lastInterview.tag(), owedBy.asManager());
    }
}
