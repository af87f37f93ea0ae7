package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names something that is in the way of a search. */
public record BlockerId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BlockerId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.BLOCKER, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
