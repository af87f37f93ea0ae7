package dev.tandem.events.candidate;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * A legal hold was placed: what is stored about the candidate must be kept, because of a dispute or at an authority's request.
 *
 * @param reason why it has to be kept; never empty
 * @param by the privacy officer who says so
 */
public record LegalHoldPlaced(
        CandidateId candidate, @PersonalData String reason, PersonId by) implements CandidateEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(candidate.tag());
    }
}
