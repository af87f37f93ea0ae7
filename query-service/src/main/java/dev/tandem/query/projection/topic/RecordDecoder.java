package dev.tandem.query.projection.topic;

import dev.tandem.events.EventCatalog;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.RawProjection;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a projection folds out of records, and passes over the rest. */
public final class RecordDecoder {

    private final EventDecoder decoder = new EventDecoder();
    private final Set<String> types;
    private final boolean raw;

    public RecordDecoder(Projection projection) {
        this.raw = projection instanceof RawProjection;
        this.types = projection.folds().stream()
                .flatMap(type -> EventCatalog.namesOf(type).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What cannot be read for what it is comes with the failure that says why. */
    public DecodedRecord read(TopicRecord record) {
        try {
            record.requireEvent();
            if (raw) {
                return new DecodedRecord(record, decoder.raw(record), null);
            }
            return types.contains(record.type())
                    ? new DecodedRecord(record, decoder.typed(record), null)
                    : DecodedRecord.passed(record);
        } catch (RuntimeException | StackOverflowError e) {
            return new DecodedRecord(record, null, e);
        }
    }
}
