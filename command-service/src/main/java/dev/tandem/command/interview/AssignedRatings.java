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

    /** Refuses unless each assigned competency is named once, and no other, rated with evidence or left out for a reason; null if so. */
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
        if (missing.isEmpty() && surplus.isEmpty()) {
            return refusesHalves(ratings);
        }
        return refused(
                InterviewRule.RATINGS_NOT_AS_ASSIGNED,
                "Missing: " + missing + "; not asked for, or rated twice: " + surplus + ".",
                Map.of("missing", missing, "surplus", surplus));
    }

    private static @Nullable Refused refusesHalves(List<CompetencyRating> ratings) {
        List<CompetencyId> halves = ratings.stream()
                .filter(one -> one.rating() == null ? !saysWhyNot(one) : !showsWhy(one))
                .map(CompetencyRating::competency)
                .toList();
        return halves.isEmpty()
                ? null
                : refused(
                        InterviewRule.NEITHER_RATED_NOR_EXPLAINED,
                        "Neither rated with evidence, nor left out for a reason: " + halves + ".",
                        Map.of("competencies", halves));
    }

    private static boolean showsWhy(CompetencyRating one) {
        return isText(one.evidence()) && one.notAssessed() == null;
    }

    private static boolean saysWhyNot(CompetencyRating one) {
        return isText(one.notAssessed()) && one.evidence() == null;
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
