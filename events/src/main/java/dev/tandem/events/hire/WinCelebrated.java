package dev.tandem.events.hire;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HireId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** A good hire was celebrated, as the work of both sides. */
public record WinCelebrated(
        HireId hire,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId recruiter,
        PersonId manager,
        @PersonalData String message)
        implements HireEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(),
                application.tag(),
                candidate.tag(),
                hire.tag(),
                recruiter.asRecruiter(),
                manager.asManager());
    }
}
