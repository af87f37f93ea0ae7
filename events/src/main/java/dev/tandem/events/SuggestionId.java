package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one suggested requirement. */
public record SuggestionId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SuggestionId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.SUGGESTION, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
