package dev.tandem.events.people;

import dev.tandem.events.OfPerson;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.ErasureGround;
import java.util.Set;

/**
 * What somebody who has departed was called can no longer be read by anybody: the key that it was sealed with is destroyed. Their
 * id stays in the events.
 *
 * @param ground why it had to be erased
 * @param by the privacy officer who had it erased
 */
public record PersonForgotten(PersonId person, ErasureGround ground, PersonId by) implements PeopleEvent, OfPerson {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(person.tag(), Tag.ERASURES);
    }
}
