package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter declined an applicant who was not submitted. Either a must-have or a disposition says why; both are null only in
 * history brought in from a system that kept neither.
 *
 * @param at the stage in which the application ended
 * @param mustHave the must-have that the applicant does not have
 * @param version of the requirements in which it stands
 * @param disposition why, where it is no must-have
 * @param duplicateOf the same person's other application on this requisition, where that is why
 */
public record ApplicantDeclined(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage at,
        PersonId declinedBy,
        @Nullable RequirementId mustHave,
        @Nullable Integer version,
        @Nullable Disposition disposition,
        @Nullable ApplicationId duplicateOf)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
