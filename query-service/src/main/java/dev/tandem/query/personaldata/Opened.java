package dev.tandem.query.personaldata;

/** What became of a sealed text. */
public sealed interface Opened {

    /** It was erased: its key was destroyed, and nobody can read it any more. */
    Opened ERASED = new Erased();

    /** It is not what it should be: it was not sealed with its candidate's key, or was changed since. */
    Opened UNREADABLE = new Unreadable();

    /**
     * It can be read.
     *
     * @param text what it says
     */
    record Clear(String text) implements Opened {

        @Override
        public String toString() {
            return "Clear[not shown]";
        }
    }

    /** Nobody can read it any more. */
    record Erased() implements Opened {}

    /** It cannot be read as it is stored. */
    record Unreadable() implements Opened {}
}
