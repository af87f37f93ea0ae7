package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one check-in of recruiter and hiring manager. */
public record CheckInId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CheckInId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.CHECK_IN, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
