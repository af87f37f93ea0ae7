package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter put a candidate before the hiring manager.
 *
 * @param recruiter who submitted
 * @param manager whose review is awaited
 * @param rationale why this person; empty in history brought in without one
 * @param requirementsVersion the newest approved version at that moment; null in history brought in without one
 */
public record CandidateSubmitted(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId recruiter,
        PersonId manager,
        Source source,
        @PersonalData String rationale,
        @Nullable Integer requirementsVersion,
        List<Evidence> evidence,
        Origin origin)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(), application.tag(), candidate.tag(), recruiter.asRecruiter(), manager.asManager());
    }
}
