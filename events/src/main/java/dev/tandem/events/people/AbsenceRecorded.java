package dev.tandem.events.people;

import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Somebody is away for some days; why is said nowhere. A person has one absence with a first day: recorded again with the same
 * one, it ends otherwise than was said before. On searches it counts once it is copied there, see {@link
 * dev.tandem.events.requisition.TermsApplied}.
 *
 * @param from the first day on which they are away
 * @param until the last one, not before {@code from}
 * @param zone where these days begin and end: that of their working hours, UTC if they have said none
 * @param recordedBy they themselves, or provisioning
 */
public record AbsenceRecorded(PersonId person, LocalDate from, LocalDate until, ZoneId zone, PersonId recordedBy)
        implements PeopleEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(person.asInterviewer());
    }
}
