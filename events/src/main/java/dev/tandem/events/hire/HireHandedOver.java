package dev.tandem.events.hire;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HireId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Whoever was hired works for another manager from now on, who reviews the hire.
 *
 * @param from for whom they worked
 * @param to for whom they work
 * @param handedOverBy who said so
 */
public record HireHandedOver(
        HireId hire,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId from,
        PersonId to,
        PersonId handedOverBy)
        implements HireEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), hire.tag(), to.asManager());
    }
}
