package dev.tandem.transparency.proof;

/**
 * Something that is not as it should be.
 *
 * @param check what was looked at; its name is for programs
 * @param sentence what is wrong, for whoever holds the file
 */
public record Finding(Check check, String sentence) {

    /** As one line. */
    @Override
    public String toString() {
        return check + ": " + sentence;
    }
}
