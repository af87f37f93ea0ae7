package dev.tandem.events.people;

import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * From now on this person works then. On searches that are under way it counts once it is copied there, see {@link
 * dev.tandem.events.requisition.TermsApplied}.
 *
 * @param setBy they themselves, or a leader
 */
public record WorkingHoursSet(PersonId person, WorkingWeek week, PersonId setBy) implements PeopleEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(person.asInterviewer());
    }
}
