package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.topic.TopicRecord;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be folded, or that waits behind one of its key that could not.
 *
 * @param failure why it could not be folded; null if it only waits
 */
public record ParkedEvent(TopicRecord record, @Nullable Throwable failure) {

    private static final int LONGEST = 1000;

    /** Why it could not be folded, as people read it; says that it only waits, if so. */
    String description() {
        return failure == null ? "waits" : describe(failure);
    }

    /** The failure as people read it: its first line only, since PostgreSQL quotes the row in those that follow. */
    public static String describe(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        String first = message.lines().findFirst().orElse("");
        String name = failure.getClass().getSimpleName();
        String text = TopicRecord.storable(first.isEmpty() ? name : name + ": " + first);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
