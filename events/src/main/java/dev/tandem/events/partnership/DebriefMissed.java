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
 * The panel did not meet in the agreed time after the last interview of a loop. A debrief that somebody other than the hiring
 * manager puts off is due as much later, and later still by the time that the search is on hold meanwhile.
 *
 * @param lastInterview the interview with which the loop ended
 * @param owedBy the hiring manager
 */
public record DebriefMissed(
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
