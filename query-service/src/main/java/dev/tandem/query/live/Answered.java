package dev.tandem.query.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, or what has changed in it.
 *
 * @param items what is on the page; or what came, or is other than it was
 * @param next the cursor of the next page; null on the last, and with changes
 * @param head what is told beside the items, if that has changed; null else, and with a page
 * @param gone ids of what is in the list no longer; null with a page
 * @param since from where on the next changes are asked for; null where there are none, as in the past
 * @param steady is told when time alone changes the answer
 */
public record Answered<T>(
        List<T> items,
        @Nullable String next,
        @Nullable Object head,
        @Nullable List<String> gone,
        @Nullable String since,
        Consumer<@Nullable Instant> steady) {

    /**
     * As long as the rows do not change, the answer changes with time alone, and at that moment at the earliest; null: never. Whoever
     * does not know says nothing.
     */
    public void steadyUntil(@Nullable Instant moment) {
        steady.accept(moment);
    }

    /** The same, at the earliest of those moments. */
    public void steadyUntil(Stream<Instant> moments) {
        steadyUntil(moments.min(Comparator.naturalOrder()).orElse(null));
    }
}
