package dev.tandem.query.figures;

import dev.tandem.query.columns.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Beside whom figures stand: {@link Concept#PEERS}. */
final class Peers {

    /** So many figures, of so many people, are behind a median at least. */
    static final int FEWEST = 5;

    /** Why there is no median, mostly. */
    static final String TOO_FEW = "fewer than " + FEWEST + " peers have a figure";

    private static final String NOT_SHARED =
            "it is narrowed to requisitions, or to people by whom it is not grouped, which no peers share";

    private static final Set<Dimension> PEOPLE = Set.of(Dimension.RECRUITER, Dimension.MANAGER);

    private Peers() {}

    /** Whether its groups are people, who have peers. */
    static boolean has(Asked asked) {
        return !asked.by().isEmpty() && PEOPLE.containsAll(asked.by());
    }

    /** Why nobody is a peer in it; null if somebody may be. */
    static @Nullable String none(Asked asked) {
        Set<Dimension> narrowed = everybody(asked).narrowed().keySet();
        return narrowed.contains(Dimension.REQUISITION) || PEOPLE.stream().anyMatch(narrowed::contains)
                ? NOT_SHARED
                : null;
    }

    /** The same asked for everybody, whom it is grouped by. */
    static Asked everybody(Asked asked) {
        Map<Dimension, Set<String>> narrowed = new EnumMap<>(Dimension.class);
        narrowed.putAll(asked.narrowed());
        asked.by().forEach(narrowed::remove);
        return asked.narrowedTo(narrowed);
    }

    /** The same, within the time of a series; the same if there is none. */
    static Asked within(Asked asked, List<PeriodOfTime> periods) {
        if (periods.isEmpty()) {
            return asked;
        }
        PeriodOfTime first = periods.getFirst();
        PeriodOfTime last = periods.getLast();
        boolean later = asked.from() == null || asked.from().isBefore(first.from());
        boolean earlier = asked.to() == null || asked.to().isAfter(last.to());
        return asked.within(later ? first.from() : asked.from(), earlier ? last.to() : asked.to());
    }
}
