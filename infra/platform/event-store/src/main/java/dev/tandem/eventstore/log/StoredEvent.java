package dev.tandem.eventstore.log;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stored event. Immutable, and shared by all readers of the cache. Two are equal if they have the same position and id.
 *
 * @see NewEvent for what its parts mean
 */
public final class StoredEvent {

    private final long position;
    private final UUID id;
    private final String type;
    private final String version;
    private final byte[] payload;
    private final @Nullable String metadataJson;
    private final Instant occurredAt;
    private final Instant recordedAt;
    private final Set<String> tags;

    private volatile @Nullable Map<String, String> metadata;
    private volatile @Nullable Object decoded;

    /** An event with its metadata as a map. */
    public StoredEvent(
            long position,
            UUID id,
            String type,
            String version,
            byte[] payload,
            Map<String, String> metadata,
            Instant occurredAt,
            Instant recordedAt,
            Set<String> tags) {
        this(position, id, type, version, payload, (String) null, occurredAt, recordedAt, tags);
        this.metadata = Map.copyOf(metadata);
    }

    /** An event with its metadata as stored JSON: few readers need it, so it is parsed on demand. */
    public StoredEvent(
            long position,
            UUID id,
            String type,
            String version,
            byte[] payload,
            @Nullable String metadataJson,
            Instant occurredAt,
            Instant recordedAt,
            Set<String> tags) {
        this.position = position;
        this.id = id;
        this.type = type;
        this.version = version;
        this.payload = payload;
        this.metadataJson = metadataJson;
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
        this.tags = tags;
    }

    /** Its place in the log, from 1. */
    public long position() {
        return position;
    }

    public UUID id() {
        return id;
    }

    public String type() {
        return type;
    }

    public String version() {
        return version;
    }

    /** JSON, UTF-8. Shared: do not write to it. */
    public byte[] payload() {
        return payload;
    }

    public Map<String, String> metadata() {
        Map<String, String> known = metadata;
        if (known == null) {
            known = metadataJson == null ? Map.of() : Map.copyOf(MetadataJson.read(metadataJson));
            metadata = known;
        }
        return known;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    /** When it was stored, by the database's clock. */
    public Instant recordedAt() {
        return recordedAt;
    }

    public Set<String> tags() {
        return tags;
    }

    /**
     * The decoded event, decoded once for all readers. Only the first type asked for is kept; others are decoded at each call.
     *
     * @param decode a pure function of the event; its result is immutable
     */
    public <T> T decoded(Class<T> type, Function<StoredEvent, T> decode) {
        Object known = decoded;
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        T result = decode.apply(this);
        if (known == null) {
            decoded = result;
        }
        return result;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredEvent that && position == that.position && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return position + " " + type + " " + id + " " + tags;
    }
}
