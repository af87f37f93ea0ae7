package dev.tandem.events.candidate;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person was registered as a candidate. Names and contacts are in this event and nowhere else. */
public record CandidateRegistered(
        CandidateId candidate,
        @PersonalData String name,
        @PersonalData @Nullable String email,
        @PersonalData @Nullable String phone)
        implements CandidateEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(candidate.tag());
    }
}
