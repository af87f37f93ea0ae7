package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one decision to hire. */
public record HiringDecisionId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HiringDecisionId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.DECISION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
