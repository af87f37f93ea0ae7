package dev.tandem.query.projection.topic;

import dev.tandem.query.projection.api.PublishedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A record with what could be read from it: the event or why it cannot be read, or neither if nobody folds its type.
 */
public record DecodedRecord(
        TopicRecord record,
        @Nullable PublishedEvent event,
        @Nullable Throwable failure) {

    /** A record that is passed over: nothing was read from it. */
    static DecodedRecord passed(TopicRecord record) {
        return new DecodedRecord(record, null, null);
    }

    /** Whether nobody folds its type. */
    public boolean isPassed() {
        return event == null && failure == null;
    }

    /** Whether it is no event at all. */
    public boolean isForeign() {
        return failure instanceof ForeignRecordException;
    }
}
