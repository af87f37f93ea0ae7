package dev.tandem.command.requisition.requirements.revise;

import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.REVISION_WITHOUT_REASON;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementChange;
import dev.tandem.events.requisition.RequirementId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of the requirements, in the order in which a reader meets it. */
record Differences(Map<RequirementId, RequirementChange.RequirementChangeKind> kinds) {

    /** Fewer characters say nothing. */
    private static final int SHORTEST_REASON = 10;

    static Differences between(List<Requirement> before, List<Requirement> after) {
        Map<RequirementId, Requirement> old = new HashMap<>();
        before.forEach(requirement -> old.put(requirement.id(), requirement));
        Map<RequirementId, RequirementChange.RequirementChangeKind> kinds = new LinkedHashMap<>();
        for (Requirement requirement : after) {
            Requirement was = old.remove(requirement.id());
            if (was == null) {
                kinds.put(requirement.id(), RequirementChange.RequirementChangeKind.ADDED);
            } else if (!was.equals(requirement)) {
                kinds.put(requirement.id(), RequirementChange.RequirementChangeKind.CHANGED);
            }
        }
        before.stream()
                .map(Requirement::id)
                .filter(old::containsKey)
                .forEach(id -> kinds.put(id, RequirementChange.RequirementChangeKind.DROPPED));
        return new Differences(kinds);
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** Refuses unless there is a reason for each difference and for nothing else; null if so. */
    @Nullable
    Refused refuses(List<ReviseRequirements.Why> reasons) {
        Map<RequirementId, String> given = byRequirement(reasons);
        List<RequirementId> without = kinds.keySet().stream()
                .filter(id -> given.getOrDefault(id, "").strip().length() < SHORTEST_REASON)
                .toList();
        List<RequirementId> unchanged =
                given.keySet().stream().filter(id -> !kinds.containsKey(id)).toList();
        if (without.isEmpty() && unchanged.isEmpty()) {
            return null;
        }
        return refused(
                REVISION_WITHOUT_REASON,
                without.isEmpty()
                        ? "Reasons were given for requirements that did not change: " + unchanged + "."
                        : "These changes have no reason that says something: " + without + ".",
                Map.of("withoutReason", without, "unchanged", unchanged));
    }

    /** The differences with their reasons. */
    List<RequirementChange> with(List<ReviseRequirements.Why> reasons) {
        Map<RequirementId, String> given = byRequirement(reasons);
        return kinds.entrySet().stream()
                .map(entry ->
                        new RequirementChange(entry.getKey(), entry.getValue(), given.getOrDefault(entry.getKey(), "")))
                .toList();
    }

    private static Map<RequirementId, String> byRequirement(List<ReviseRequirements.Why> reasons) {
        Map<RequirementId, String> given = new LinkedHashMap<>();
        reasons.forEach(why -> given.put(why.requirement(), why.reason().strip()));
        return given;
    }
}
