package dev.tandem.events.candidate;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * A candidate who gave an address of somebody else is another person: whoever registered them says so.
 *
 * @param candidate who was registered
 * @param others who gave the same e-mail address or telephone number before, and are not the same person; never empty
 * @param reason how that is known; never empty
 * @param by who says so
 */
public record CandidatesToldApart(
        CandidateId candidate,
        List<CandidateId> others,
        @PersonalData String reason,
        PersonId by) implements CandidateEvent {

    public CandidatesToldApart {
        others = List.copyOf(others);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(candidate.tag());
    }
}
