package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one question between the two sides. */
public record QuestionId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.QUESTION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
