package dev.tandem.events.requisition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a requirement within its requisition, across versions; 1 to 64 characters of an id. */
public record RequirementId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequirementId {
        dev.tandem.events.Id.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
