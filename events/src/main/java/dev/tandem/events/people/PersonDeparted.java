package dev.tandem.events.people;

import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody does not work here any more: from now on nothing is taken from them and nothing told to them. What they own on searches
 * stays theirs until it is reassigned.
 *
 * @param on the day on which they left
 * @param recordedBy who said so
 */
public record PersonDeparted(PersonId person, LocalDate on, PersonId recordedBy) implements PeopleEvent, OfPerson {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(person.tag());
    }
}
