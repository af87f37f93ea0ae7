package dev.tandem.transparency;

import dev.tandem.transparency.completeness.SubjectStorage;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.tiles.TileStorage;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the log keeps, of which nothing stands in the way of an append of events: tiles, the states of subjects, its state entries, the
 * checkpoint that was published last, and how far the next one goes.
 */
public interface LogStorage extends TileStorage, SubjectStorage {

    /** The last state entry with its checkpoint; empty before the first. */
    Optional<Published> published();

    /** What was given to {@link #intend} since {@link #store}. */
    OptionalLong intended();

    /**
     * Writes down, durably, up to which event the next checkpoint goes, before anybody signs it. After a crash the same tree is made once
     * more: of two trees of one size that a log signs, one is a fork.
     */
    void intend(long position);

    /** Stores all of it, in one transaction, durably; what was intended is done with it. */
    void store(Extension extension, SignedNote checkpoint);

    /** How many state entries were made at positions before this one. */
    long statesBefore(long position);

    /**
     * The end of what was published.
     *
     * @param state the last entry
     * @param checkpoint of the tree that ends with it, with the signatures that it was published with
     */
    record Published(StateEntry state, SignedNote checkpoint) {}
}
