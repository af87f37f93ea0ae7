package dev.tandem.events.candidate;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * The legal hold was released: what is stored about the candidate need no longer be kept for a dispute or an authority.
 *
 * @param reason why that is over; never empty
 * @param by the privacy officer who says so
 */
public record LegalHoldReleased(
        CandidateId candidate, @PersonalData String reason, PersonId by) implements CandidateEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(candidate.tag());
    }
}
