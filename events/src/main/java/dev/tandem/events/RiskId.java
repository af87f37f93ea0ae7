package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one suggested requirement. */
public record RiskId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RiskId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.RISK, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
