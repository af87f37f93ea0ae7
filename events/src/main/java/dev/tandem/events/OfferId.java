package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one offer. */
public record OfferId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfferId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.OFFER, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
