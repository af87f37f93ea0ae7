package dev.tandem.events.people;

import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on hires is there, and this is what they are called. The last introduction holds: it corrects those before it,
 * and whoever had departed is back.
 *
 * @param email where to write to them; null: nobody said
 * @param introducedBy who said so
 */
public record PersonIntroduced(
        PersonId person,
        @PersonalData String name,
        @PersonalData @Nullable String email,
        PersonId introducedBy) implements PeopleEvent, OfPerson {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(person.tag());
    }
}
