package dev.tandem.agreement;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was promised on one thing, an application or a requisition as a whole, and the clock against which it is held.
 *
 * @param ledgers what was promised
 * @param clock time as the search counts it
 */
public record Held(Ledgers ledgers, SlaClock clock) {

    /**
     * What is measured anew when this has become that, by place. Obligations only ever join at the end of a promise, so the promise
     * and their place in it name them, such as {@code FEEDBACK/2}. What has ended stays as it was measured then, whatever becomes
     * of the clock. What counts for nobody is left out.
     *
     * @param elsewhere whether the search is now in other hands: then what is still owed counts for those
     */
    public Map<String, DatedObligation> changes(Held next, boolean elsewhere) {
        if (!elsewhere && ledgers == next.ledgers && clock == next.clock) {
            return Map.of();
        }
        Map<String, DatedObligation> known = byPlace();
        Map<String, DatedObligation> changes = new LinkedHashMap<>();
        next.byPlace().forEach((place, owed) -> {
            if (owed.counts() && (changed(known.get(place), owed) || elsewhere && owed.open())) {
                changes.put(place, owed);
            }
        });
        return changes;
    }

    private Map<String, DatedObligation> byPlace() {
        Map<PromiseKind, Integer> places = new EnumMap<>(PromiseKind.class);
        Map<String, DatedObligation> byPlace = new LinkedHashMap<>();
        ledgers.all(clock)
                .forEach(owed ->
                        byPlace.put(owed.promise() + "/" + places.merge(owed.promise(), 1, Integer::sum), owed));
        return byPlace;
    }

    private static boolean changed(@Nullable DatedObligation before, DatedObligation after) {
        boolean settled = before != null
                && !before.open()
                && !after.open()
                && before.obligation().equals(after.obligation());
        return !settled && !after.equals(before);
    }
}
