package dev.tandem.events.candidate;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * Ids of candidates were found to mean one person, and do so from now on. What was recorded under each stays there. It says all that
 * the ids have come to mean, so that whoever reads by one of them needs no other event to know the rest.
 *
 * @param candidate the id that survives
 * @param aliases every other id that means the same person, those of earlier merges with them; the one that was merged now comes last
 * @param applications every application that was begun under one of the aliases
 * @param held whether what is known of the person has to be kept: a legal hold stood on one of the ids, and stands on all of them now
 * @param by the privacy officer who merged them
 */
public record CandidatesMerged(
        CandidateId candidate, List<CandidateId> aliases, List<ApplicationId> applications, boolean held, PersonId by)
        implements CandidateEvent {

    public CandidatesMerged {
        aliases = List.copyOf(aliases);
        applications = List.copyOf(applications);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Set.of(candidate.tag()), aliases.stream().map(CandidateId::tag).toList());
    }
}
