package dev.tandem.events.people;

import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Talent acquisition and business have both given their word.
 * From now on these terms bind what is opened within their scope.
 *
 * @param version which proposal became it
 * @param talentAcquisition whose word it is for talent acquisition
 * @param business whose word it is for the business
 */
public record HouseTermsAdopted(int version, HouseTerms house, PersonId talentAcquisition, PersonId business)
        implements PeopleEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(Tag.HOUSE_TERMS);
    }
}
