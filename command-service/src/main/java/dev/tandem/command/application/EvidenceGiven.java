package dev.tandem.command.application;

import static dev.tandem.command.application.ApplicationRule.EVIDENCE_NOT_ASKED_FOR;
import static dev.tandem.command.application.ApplicationRule.EVIDENCE_REQUIRED;
import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.events.application.Evidence;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a candidate and each requirement, held against what is asked for. */
public final class EvidenceGiven {

    private EvidenceGiven() {}

    /** Refuses if nothing is said of a must-have of that version; null if something is of each. */
    public static @Nullable Refused refusesMissing(List<Evidence> evidence, RequirementsHistory.Version agreed) {
        List<RequirementId> given = requirements(evidence);
        List<RequirementId> missing = agreed.mustHaves().stream()
                .map(Requirement::id)
                .filter(id -> !given.contains(id))
                .toList();
        return missing.isEmpty()
                ? null
                : refused(
                        EVIDENCE_REQUIRED,
                        "Nothing is said about these must-haves: " + missing + ".",
                        Map.of("missing", missing, "version", agreed.number()));
    }

    /**
     * Refuses what is about no requirement of that version, or said twice; null if all is asked for.
     *
     * @param agreed the newest approved version; null if there is none, which asks for nothing
     */
    public static @Nullable Refused refusesSurplus(
            List<Evidence> evidence, RequirementsHistory.@Nullable Version agreed) {
        Set<RequirementId> seen = new HashSet<>();
        List<RequirementId> surplus = requirements(evidence).stream()
                .filter(id -> agreed == null || agreed.find(id) == null || !seen.add(id))
                .toList();
        if (surplus.isEmpty()) {
            return null;
        }
        return agreed == null
                ? refused(
                        EVIDENCE_NOT_ASKED_FOR,
                        "No requirements are approved yet that this could be about: " + surplus + ".",
                        Map.of("surplus", surplus))
                : refused(
                        EVIDENCE_NOT_ASKED_FOR,
                        "Version " + agreed.number()
                                + " of the requirements does not ask for these, or they are said twice: " + surplus
                                + ".",
                        Map.of("surplus", surplus, "version", agreed.number()));
    }

    /** What is said now, and of all that it does not speak of, what was said before, as far as that is still asked for. */
    public static List<Evidence> prefilled(
            List<Evidence> now, List<Evidence> before, RequirementsHistory.Version agreed) {
        List<RequirementId> given = requirements(now);
        return Stream.concat(
                        now.stream(),
                        before.stream()
                                .filter(entry -> !given.contains(entry.requirement()))
                                .filter(entry -> agreed.find(entry.requirement()) != null))
                .toList();
    }

    private static List<RequirementId> requirements(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::requirement).toList();
    }
}
