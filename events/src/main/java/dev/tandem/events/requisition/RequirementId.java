package dev.tandem.events.requisition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tandem.events.Id;
import dev.tandem.events.Tag;

/** Names a requirement within its requisition, across versions; 1 to 64 characters of an id. */
public record RequirementId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequirementId {
        Id.checked(value);
    }

    /** Tags an event that concerns this requirement; unique only together with the tag of the requisition. */
    public Tag tag() {
        return new Tag(Tag.REQUIREMENT, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
