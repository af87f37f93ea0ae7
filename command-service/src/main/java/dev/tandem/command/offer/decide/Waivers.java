package dev.tandem.command.offer.decide;

import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.offer.OfferRule.WAIVER_NOT_NEEDED;
import static dev.tandem.command.offer.OfferRule.WAIVER_REQUIRED;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.events.requisition.RequirementId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether just those must-haves are waived that need it. */
final class Waivers {

    private Waivers() {}

    /** Refuses unless each gap is waived, once, and nothing else; null if so. */
    static @Nullable Refused refuses(List<RequirementId> waived, List<RequirementId> gaps) {
        List<RequirementId> silent =
                gaps.stream().filter(gap -> !waived.contains(gap)).toList();
        if (!silent.isEmpty()) {
            return refused(
                    WAIVER_REQUIRED,
                    "Nothing shows that the candidate has these must-haves, or it was contested or rated below 3, and nobody"
                            + " waived them: " + silent + ".",
                    Map.of("requirements", silent));
        }
        Set<RequirementId> seen = new HashSet<>();
        List<RequirementId> surplus = waived.stream()
                .filter(id -> !gaps.contains(id) || !seen.add(id))
                .toList();
        return surplus.isEmpty()
                ? null
                : refused(
                        WAIVER_NOT_NEEDED,
                        "These are no unmet must-haves, or are waived twice: " + surplus + ".",
                        Map.of("requirements", surplus));
    }
}
