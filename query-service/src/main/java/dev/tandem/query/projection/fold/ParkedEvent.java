package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.topic.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be folded, or that waits behind one of its key that could not.
 *
 * @param failure why it could not be folded; null if it only waits
 */
public record ParkedEvent(Arrival arrival, @Nullable Throwable failure) {

    private static final int LONGEST = 1000;

    /** The failure as people read it: its first line only, since PostgreSQL quotes the row in those that follow. */
    public static String describe(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        String first = message.lines().findFirst().orElse("");
        String name = failure.getClass().getSimpleName();
        String text = Arrival.storable(first.isEmpty() ? name : name + ": " + first);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
