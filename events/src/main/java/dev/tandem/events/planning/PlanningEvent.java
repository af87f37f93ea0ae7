package dev.tandem.events.planning;

import dev.tandem.events.Event;
import dev.tandem.events.HeadcountId;
import dev.tandem.events.Tag;
import java.util.Set;

/** An event about a planned role. */
public sealed interface PlanningEvent extends Event
        permits HeadcountPlanned,
                HeadcountChallenged,
                HeadcountApproved,
                HeadcountRedesigned,
                HeadcountDeferred,
                HeadcountDeclined,
                HeadcountReleased {

    /** The planned role. */
    HeadcountId headcount();

    @Override
    default Set<Tag> tags() {
        return Tag.setOf(headcount().tag());
    }
}
