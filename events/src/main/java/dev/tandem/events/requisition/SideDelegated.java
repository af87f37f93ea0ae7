package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A partner lets somebody act for their side for a while. What the side has promised stays theirs. It ends by itself, without an
 * event, and also when the side gets another owner.
 *
 * @param side which of the two
 * @param owner whose side it is
 * @param delegate who acts for it
 * @param from from when on
 * @param until until when, that moment not included
 * @param powers what of this they may do besides everything else that a side does; may be empty
 */
public record SideDelegated(
        RequisitionId requisition,
        Side side,
        PersonId owner,
        PersonId delegate,
        Instant from,
        Instant until,
        Set<Power> powers)
        implements RequisitionEvent {

    public SideDelegated {
        powers = powers.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(powers));
    }

    @Override
    public Set<Tag> tags() {
        // Whoever follows the delegate, such as whether they are away, finds the search.
        return Tag.setOf(requisition.tag(), delegate.asInterviewer());
    }
}
