package dev.tandem.events.requisition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tandem.events.Id;

/** Names a competency within its requisition's scorecard; 1 to 64 characters of an id. */
public record CompetencyId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CompetencyId {
        Id.checked(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
