package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a planned role. */
public record HeadcountId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HeadcountId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.HEADCOUNT, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
