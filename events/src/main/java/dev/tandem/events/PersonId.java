package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names somebody who works on a hire (never a candidate): the subject of their token. */
public record PersonId(@JsonValue String value) {

    /** The actor of what automations do. */
    public static final PersonId SYSTEM = new PersonId("system");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Id.checked(value);
    }

    /** Tags a fact that concerns this person as hiring manager. */
    public Tag asManager() {
        return new Tag(Tag.MANAGER, value);
    }

    /** Tags a fact that concerns this person as recruiter. */
    public Tag asRecruiter() {
        return new Tag(Tag.RECRUITER, value);
    }

    /** Tags a fact that concerns this person as interviewer. */
    public Tag asInterviewer() {
        return new Tag(Tag.INTERVIEWER, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
