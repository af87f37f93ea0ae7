package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one debrief. */
public record DebriefId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DebriefId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.DEBRIEF, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
