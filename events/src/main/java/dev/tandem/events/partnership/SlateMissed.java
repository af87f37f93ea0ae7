package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/**
 * The promised date passed without a slate of as many qualified candidates as were promised.
 *
 * @param slaVersion the agreement that promised it
 * @param promised how many qualified candidates
 * @param presented the most qualified candidates on one slate until then; 0 if there was none
 * @param owedBy the recruiter
 */
public record SlateMissed(
        RequisitionId requisition,
        int slaVersion,
        int promised,
        int presented,
        PersonId owedBy,
        Instant since,
        Instant dueAt)
        implements OverdueEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), owedBy.asRecruiter());
    }
}
