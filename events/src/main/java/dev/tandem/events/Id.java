package dev.tandem.events;

import java.util.regex.Pattern;

/** The id of one thing in the domain; a plain string on the wire. */
public interface Id {

    /** 1 to 64 letters, digits, dots, underscores or dashes. */
    String value();

    /** This id as a tag of events that concern it. */
    Tag tag();

    /**
     * Checks the form of an id.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 letters, digits, dots, underscores or dashes
     */
    static String checked(String value) {
        if (!Form.ID.matcher(value).matches()) {
            throw new IllegalArgumentException("an id is 1 to 64 letters, digits, dots, underscores or dashes");
        }
        return value;
    }

    /** The accepted form, compiled once. */
    final class Form {
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

        private Form() {}
    }
}
