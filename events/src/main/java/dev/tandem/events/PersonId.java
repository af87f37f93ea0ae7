package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Names somebody who works on a hire (never a candidate): the subject of their token. */
public record PersonId(@JsonValue String value) implements DataSubject {

    /** The actor of what automations do. */
    public static final PersonId SYSTEM = new PersonId("system");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Id.checked(value);
    }

    /**
     * Whether a reader could take this for {@link #SYSTEM}: case, separators and look-alike characters left out, it is the same.
     * No person has such an id; events of other systems may hold one, so that it can be read all the same.
     */
    public boolean resemblesSystem() {
        return skeleton(value).equals(SYSTEM.value);
    }

    private static String skeleton(String id) {
        StringBuilder skeleton = new StringBuilder(id.length());
        for (char c : id.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (c) {
                case '.', '_', '-' -> {}
                case '5' -> skeleton.append('s');
                case '3' -> skeleton.append('e');
                case '7' -> skeleton.append('t');
                default -> skeleton.append(c);
            }
        }
        return skeleton.toString().replace("rn", "m").replace("nn", "m");
    }

    /** Tags an event about this person, whatever they do on a search. */
    @Override
    public Tag tag() {
        return new Tag(Tag.PERSON, value);
    }

    /** Tags an event that concerns this person as hiring manager. */
    public Tag asManager() {
        return new Tag(Tag.MANAGER, value);
    }

    /** Tags an event that concerns this person as recruiter. */
    public Tag asRecruiter() {
        return new Tag(Tag.RECRUITER, value);
    }

    /** Tags an event that concerns this person as interviewer. */
    public Tag asInterviewer() {
        return new Tag(Tag.INTERVIEWER, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
