package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a person who may be hired. */
public record CandidateId(@JsonValue String value) implements Id, DataSubject {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CandidateId {
        Id.checked(value);
    }

    @Override
    public Tag tag() {
        return new Tag(Tag.CANDIDATE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
