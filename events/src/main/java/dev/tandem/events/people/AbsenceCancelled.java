package dev.tandem.events.people;

import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody is not away after all in the absence that was to begin on that day.
 *
 * @param from the first day of what was recorded
 * @param cancelledBy they themselves, or provisioning
 */
public record AbsenceCancelled(PersonId person, LocalDate from, PersonId cancelledBy) implements PeopleEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(person.asInterviewer());
    }
}
