package dev.tandem.command.candidate;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.candidate.CandidatesMerged;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by an id. Ids that were merged mean one person.
 *
 * @param asked the id
 * @param survivor the id under which that person goes on; the same as {@code asked} unless that one was merged away
 * @param aliases all other ids that mean them
 * @param applications those that were begun under one of the aliases; none of those that are there under the survivor's id
 */
public record Identity(
        CandidateId asked, CandidateId survivor, List<CandidateId> aliases, List<ApplicationId> applications) {

    private static final Part<@Nullable CandidatesMerged> MERGED = Part.last(CandidatesMerged.class, event -> event);

    /** Reads what that id means. */
    @SuppressWarnings("NullAway") // that a type argument may be null, it does not see
    public static DecisionModel<Identity> model(CandidateId candidate) {
        return DecisionModel.into(Identity::of, DecisionModel.known(candidate), MERGED.of(candidate.tag()));
    }

    private static Identity of(CandidateId asked, @Nullable CandidatesMerged merged) {
        return merged == null
                ? new Identity(asked, asked, List.of(), List.of())
                : new Identity(asked, merged.candidate(), merged.aliases(), merged.applications());
    }

    /** Whether the id was merged into another. */
    public boolean isMerged() {
        return !asked.equals(survivor);
    }

    /** Every id that means this person: first the one that was asked about. */
    public List<CandidateId> all() {
        return Stream.concat(Stream.of(asked, survivor), aliases.stream())
                .distinct()
                .toList();
    }

    /**
     * Refuses to begin an application that would be this person's second on that search, or that would begin under an id which was merged
     * into another; null if neither. Not asked about one that is there already: it goes on under its id.
     */
    public @Nullable Refused refusesToBegin(RequisitionId requisition) {
        for (CandidateId alias : aliases) {
            if (applications.contains(ApplicationId.of(requisition, alias))) {
                return Outcome.refused(
                        CandidateRule.APPLIED_UNDER_OTHER_ID,
                        "Their application on this requisition is that of candidate " + alias + ".",
                        Map.of("candidate", alias.value()));
            }
        }
        return refusesMerged();
    }

    /** Refuses an id that was merged into another, and names that one; null if it was not. */
    public @Nullable Refused refusesMerged() {
        return isMerged()
                ? Outcome.refused(
                        CandidateRule.CANDIDATE_MERGED,
                        "Candidate " + asked + " was merged into " + survivor + ".",
                        Map.of("candidate", asked.value(), "survivor", survivor.value()))
                : null;
    }
}
