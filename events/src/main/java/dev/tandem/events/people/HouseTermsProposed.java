package dev.tandem.events.people;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * A leader put terms for the whole house on the table. They
 * bind nobody before a leader of the other kind has adopted them.
 *
 * @param version 1 for the first, then one more each, whatever their scope
 * @param as for whom they speak: talent acquisition or business
 */
public record HouseTermsProposed(int version, HouseTerms house, PersonId proposedBy, Role as) implements PeopleEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(Tag.HOUSE_TERMS);
    }
}
