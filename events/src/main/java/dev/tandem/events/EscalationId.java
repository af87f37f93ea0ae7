package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one escalation. */
public record EscalationId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EscalationId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.ESCALATION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
