package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one interview. */
public record InterviewId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InterviewId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.INTERVIEW, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
