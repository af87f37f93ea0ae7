package dev.tandem.query.personaldata;

/** What became of a sealed text. */
public sealed interface Disclosed {

    /** It was erased: its key was destroyed, and nobody can read it any more. */
    Disclosed ERASED = new Erased();

    /** It is not what it should be: it was not sealed with the key of whom it is about, or was changed since. */
    Disclosed UNREADABLE = new Unreadable();

    /**
     * It can be read.
     *
     * @param text what it says
     */
    record Clear(String text) implements Disclosed {

        @Override
        public String toString() {
            return "Clear[not shown]";
        }
    }

    /** Nobody can read it any more. */
    record Erased() implements Disclosed {}

    /** It cannot be read as it is stored. */
    record Unreadable() implements Disclosed {}
}
