package dev.tandem.query.personaldata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a sealed text. */
public sealed interface Disclosed {

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

    /**
     * It was erased: its key was destroyed, and nobody can read it any more.
     *
     * @param on when; null for a moment after it happened
     */
    record Erased(@Nullable Instant on) implements Disclosed {}

    /** It cannot be read as it is stored. */
    record Unreadable() implements Disclosed {}
}
