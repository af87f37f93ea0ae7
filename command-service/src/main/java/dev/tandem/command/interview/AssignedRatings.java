package dev.tandem.command.interview;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.requisition.CompetencyId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether ratings speak of what was assigned. */
public final class AssignedRatings {

    private AssignedRatings() {}

    /** Refuses unless each assigned competency is rated once, and no other; null if so. */
    public static @Nullable Refused refuses(List<CompetencyRating> ratings, List<CompetencyId> assigned) {
        List<CompetencyId> rated =
                ratings.stream().map(CompetencyRating::competency).toList();
        List<CompetencyId> missing = assigned.stream()
                .filter(competency -> !rated.contains(competency))
                .toList();
        Set<CompetencyId> seen = new HashSet<>();
        List<CompetencyId> surplus = rated.stream()
                .filter(competency -> !assigned.contains(competency) || !seen.add(competency))
                .toList();
        return missing.isEmpty() && surplus.isEmpty()
                ? null
                : refused(
                        InterviewRule.RATINGS_NOT_AS_ASSIGNED,
                        "Missing: " + missing + "; not asked for, or rated twice: " + surplus + ".",
                        Map.of("missing", missing, "surplus", surplus));
    }
}
