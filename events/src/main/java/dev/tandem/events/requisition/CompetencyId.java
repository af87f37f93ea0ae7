package dev.tandem.events.requisition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a competency within its requisition's scorecard; 1 to 64 characters of an id. */
public record CompetencyId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CompetencyId {
        dev.tandem.events.Id.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
