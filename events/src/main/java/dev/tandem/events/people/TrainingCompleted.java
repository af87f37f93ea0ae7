package dev.tandem.events.people;

import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody learned how to do their part.
 *
 * @param completedOn the day
 */
public record TrainingCompleted(PersonId person, Course course, LocalDate completedOn) implements PeopleEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(person.asInterviewer());
    }
}
