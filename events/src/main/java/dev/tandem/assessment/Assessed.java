package dev.tandem.assessment;

import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.requisition.CompetencyId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What the ratings of a candidate cover. A competency that was not assessed has no rating, and counts in no average. */
public final class Assessed {

    private Assessed() {}

    /** Of these competencies, those that nobody has assessed yet, in the order given: the kit of the next round asks for them. */
    public static List<CompetencyId> stillOpen(
            Collection<CompetencyId> competencies, Collection<CompetencyRating> ratings) {
        Set<CompetencyId> rated = ratings.stream()
                .filter(one -> one.rating() != null)
                .map(CompetencyRating::competency)
                .collect(Collectors.toSet());
        return competencies.stream().filter(one -> !rated.contains(one)).toList();
    }

    /** The mean of the ratings; empty if nothing was assessed. */
    public static OptionalDouble average(Collection<CompetencyRating> ratings) {
        return ratings.stream()
                .map(CompetencyRating::rating)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average();
    }
}
