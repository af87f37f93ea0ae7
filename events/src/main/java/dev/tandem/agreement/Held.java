package dev.tandem.agreement;

import dev.tandem.agreement.promise.Promises;
import java.util.LinkedHashMap;
import java.util.List;
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
        Map<String, DatedObligation> changes = new LinkedHashMap<>();
        for (Promise<?> promise : Promises.SHOWN) {
            List<Obligation> before = ledgers.of(promise.kind());
            List<Obligation> after = next.ledgers.of(promise.kind());
            for (int place = 0; place < after.size(); place++) {
                Obligation now = after.get(place);
                @Nullable Obligation last = place < before.size() ? before.get(place) : null;
                if (mayHaveChanged(last, now, next, elsewhere)) {
                    DatedObligation owed = DatedObligation.of(promise, now, next.clock);
                    @Nullable DatedObligation known = last == null ? null : DatedObligation.of(promise, last, clock);
                    if (owed.counts() && (changed(known, owed) || elsewhere && owed.open())) {
                        changes.put(promise.kind() + "/" + (place + 1), owed);
                    }
                }
            }
        }
        return changes;
    }

    /** What has not changed itself is another only by the clock, and not even by that once it has ended: most are not reckoned anew. */
    private boolean mayHaveChanged(@Nullable Obligation last, Obligation now, Held next, boolean elsewhere) {
        return !now.equals(last) || now.open() && (elsewhere || clock != next.clock);
    }

    private static boolean changed(@Nullable DatedObligation before, DatedObligation after) {
        boolean settled = before != null
                && !before.open()
                && !after.open()
                && before.obligation().equals(after.obligation());
        return !settled && !after.equals(before);
    }
}
