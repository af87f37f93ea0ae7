package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a search for one or more people. */
public record RequisitionId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequisitionId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.REQUISITION, value);
    }

    /** Stands on terms that set targets for this search. */
    public Tag targetsTag() {
        return new Tag(Tag.TARGETS, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
