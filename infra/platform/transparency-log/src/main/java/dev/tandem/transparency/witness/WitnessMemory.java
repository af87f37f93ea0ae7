package dev.tandem.transparency.witness;

import dev.tandem.transparency.note.SignedNote;
import java.util.Optional;

/**
 * All that a witness remembers: of each log the checkpoint that it cosigned last. It has to survive a crash, and must never be put back to an
 * earlier copy: a witness that forgot would cosign a fork.
 */
public interface WitnessMemory {

    /** The last checkpoint of a log, with the log's signature and the witness's own. */
    Optional<SignedNote> latest(String origin);

    /** Replaces it. When this returns, it is durable. Called for one checkpoint at a time. */
    void remember(String origin, SignedNote cosigned);
}
