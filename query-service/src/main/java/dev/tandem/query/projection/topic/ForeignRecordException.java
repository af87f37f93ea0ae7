package dev.tandem.query.projection.topic;

/**
 * A record that is no event of Tandem's store: without a position, an id, a type, a time or a JSON object, as other producers,
 * tools and compaction leave them. It stands in no order, so nothing waits for it.
 */
public final class ForeignRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignRecordException(String why) {
        super(why);
    }
}
