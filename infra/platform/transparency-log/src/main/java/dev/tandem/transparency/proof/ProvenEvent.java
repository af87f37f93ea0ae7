package dev.tandem.transparency.proof;

import dev.tandem.transparency.LeafIndex;
import dev.tandem.transparency.LoggedEvent;
import dev.tandem.transparency.merkle.Hash;

/**
 * An event in a proof.
 *
 * @param ordinal the how-manieth of its subject, from 1
 * @param index its place among the leaves of the tree, from 0
 * @param event as it is stored
 * @param fingerprints of its parts
 */
public record ProvenEvent(long ordinal, long index, LoggedEvent event, String fingerprints) {

    /** With the fingerprints that it has. */
    public static ProvenEvent of(long ordinal, long index, LoggedEvent event) {
        return new ProvenEvent(ordinal, index, event, EventPart.fingerprints(event));
    }

    /** Its hash as a leaf. */
    Hash leaf() {
        return event.leaf();
    }

    /** How many entries of the log's own stand before it, if it stands where it says. */
    long statesBefore() {
        return LeafIndex.statesBefore(index, event.position());
    }

    /** How messages name it. */
    String named() {
        return "event " + ordinal + " (" + event.type() + " at position " + event.position() + ")";
    }
}
