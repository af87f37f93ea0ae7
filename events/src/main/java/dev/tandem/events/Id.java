package dev.tandem.events;

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
        boolean wellFormed = !value.isEmpty() && value.length() <= 64;
        for (int i = 0; wellFormed && i < value.length(); i++) {
            wellFormed = allowed(value.charAt(i));
        }
        if (!wellFormed) {
            throw new IllegalArgumentException("an id is 1 to 64 letters, digits, dots, underscores or dashes");
        }
        return value;
    }

    // Every event that is read has several ids: a regular expression would be a tenth of the work of reading it.
    private static boolean allowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }
}
