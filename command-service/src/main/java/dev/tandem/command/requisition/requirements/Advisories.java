package dev.tandem.command.requisition.requirements;

import dev.tandem.command.wording.AskedTraits;
import dev.tandem.events.requisition.Advisory;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What both sides should know of a set of requirements, although it is allowed. */
public final class Advisories {

    /** From this many must-haves on, few people on earth have them all. */
    static final int PURPLE_SQUIRREL_FROM = 7;

    private Advisories() {}

    /**
     * What to say about these requirements.
     *
     * @param scorecard the competencies of the scorecard; empty before there is one
     */
    public static List<Advisory> on(List<Requirement> requirements, Set<CompetencyId> scorecard) {
        List<Requirement> mustHaves =
                requirements.stream().filter(Requirement::mustHave).toList();
        List<Advisory> advisories = new ArrayList<>();
        if (mustHaves.size() >= PURPLE_SQUIRREL_FROM) {
            advisories.add(Advisory.PURPLE_SQUIRREL);
        }
        if (!scorecard.isEmpty()
                && !scorecard.containsAll(
                        mustHaves.stream().map(Requirement::competency).toList())) {
            advisories.add(Advisory.MUST_HAVE_NOT_COVERED);
        }
        if (requirements.stream().map(Requirement::text).anyMatch(AskedTraits::areIn)) {
            advisories.add(Advisory.ASKS_FOR_A_TRAIT);
        }
        return List.copyOf(advisories);
    }

    /** The ids that occur more than once. */
    public static List<RequirementId> repeated(List<Requirement> requirements) {
        Set<RequirementId> seen = new HashSet<>();
        return requirements.stream()
                .map(Requirement::id)
                .filter(id -> !seen.add(id))
                .distinct()
                .toList();
    }
}
