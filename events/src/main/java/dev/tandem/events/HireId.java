package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one hire. */
public record HireId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HireId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.HIRE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
