package dev.tandem.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The language of a text, as whoever wrote it says: two or three lower-case letters of ISO 639, such as {@code de}. */
public record Language(@JsonValue String code) {

    public static final Language ENGLISH = new Language("en");
    public static final Language GERMAN = new Language("de");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Language {
        boolean wellFormed = code.length() == 2 || code.length() == 3;
        for (int i = 0; wellFormed && i < code.length(); i++) {
            wellFormed = code.charAt(i) >= 'a' && code.charAt(i) <= 'z';
        }
        if (!wellFormed) {
            throw new IllegalArgumentException("a language is two or three lower-case letters of ISO 639, such as de");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
