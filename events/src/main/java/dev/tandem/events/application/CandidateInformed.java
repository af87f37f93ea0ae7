package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Somebody told the candidate something: that the application arrived, how it stands, how it ended. What was said is not kept.
 *
 * @param informedBy who spoke or wrote
 * @param how in which way
 */
public record CandidateInformed(
        ApplicationId application, RequisitionId requisition, CandidateId candidate, PersonId informedBy, Means how)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }

    /** In which way somebody is told. */
    public enum Means {
        EMAIL,
        PHONE,
        MESSAGE,
        LETTER,
        IN_PERSON
    }
}
