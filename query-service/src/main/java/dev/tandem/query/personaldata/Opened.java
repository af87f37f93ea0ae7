package dev.tandem.query.personaldata;

import org.jspecify.annotations.Nullable;

/**
 * What became of a sealed text.
 *
 * @param clear what it says; null if it was erased: its key was destroyed, and nobody can read it any more
 */
public record Opened(@Nullable String clear) {

    /** Whether nobody can read it any more. */
    public boolean isErased() {
        return clear == null;
    }

    @Override
    public String toString() {
        return isErased() ? "Opened[erased]" : "Opened[not shown]";
    }
}
