package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.RequirementId;
import java.util.Set;

/**
 * The hiring manager contested the evidence that the candidate has a must-have: it shows nothing any more.
 *
 * @param version of the requirements that asks for it, the newest approved
 * @param missing what the evidence lacks
 * @param by the hiring manager
 */
public record EvidenceContested(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        RequirementId requirement,
        int version,
        @PersonalData String missing,
        PersonId by)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), requirement.tag());
    }
}
