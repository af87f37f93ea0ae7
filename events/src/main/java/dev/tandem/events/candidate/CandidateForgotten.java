package dev.tandem.events.candidate;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * What was known of the candidate can no longer be read by anybody: the key that their personal data was sealed with is
 * destroyed. The events stay, without what they said about the person.
 *
 * @param ground why it had to be erased
 * @param by the privacy officer who had it erased
 */
public record CandidateForgotten(CandidateId candidate, ErasureGround ground, PersonId by) implements CandidateEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(candidate.tag(), Tag.ERASURES);
    }
}
