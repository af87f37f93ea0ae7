package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/** The recruiter did not write down as requirements, in the agreed time, what the kickoff had come to. */
public record RequirementsProposalOverdue(RequisitionId requisition, PersonId owedBy, Instant since, Instant dueAt)
        implements OverdueEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), owedBy.asRecruiter());
    }
}
