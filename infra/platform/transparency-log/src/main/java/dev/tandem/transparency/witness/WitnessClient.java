package dev.tandem.transparency.witness;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.NoteSignature;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.note.VerifierKey;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.io.IOException;
import java.util.List;

/**
 * Asks one witness for cosignatures, for a log. It remembers how much the witness has seen; where it does not know, or is wrong, the witness
 * says it and is asked once more. Not thread-safe.
 */
public final class WitnessClient {

    private final VerifierKey witness;
    private final Transport transport;
    private long seen;

    /**
     * For a witness.
     *
     * @param witness its key: what it answers is believed only if it is signed with that
     * @param transport takes requests there
     */
    public WitnessClient(VerifierKey witness, Transport transport) {
        this.witness = witness;
        this.transport = transport;
    }

    /** Whom it asks. */
    public VerifierKey witness() {
        return witness;
    }

    /**
     * Has a checkpoint cosigned, which its log has signed.
     *
     * @param consistency makes the proof that it goes on from what the witness has seen
     * @throws IOException if the witness cannot be reached, or answers with what is no answer: try again
     * @throws WitnessRefusedException if it will not cosign it
     */
    public NoteSignature cosign(SignedNote note, Consistency consistency) throws IOException {
        long size = Checkpoint.parse(note.text()).size();
        WitnessAnswer answer = ask(note, Math.min(seen, size), consistency);
        if (answer.status() == WitnessAnswer.CONFLICT) {
            long old = size(answer);
            if (old > size) {
                throw new WitnessRefusedException(
                        "The witness " + witness.name() + " has seen " + old
                                + " leaves of this log, which has " + size
                                + " now: the log went back to an earlier copy of its data, or somebody else goes on with its key.");
            }
            if (old < seen) {
                throw new WitnessRefusedException("The witness " + witness.name() + " has cosigned " + seen
                        + " leaves and knows of " + old
                        + " only: it went back to an earlier copy of its memory, and would cosign another history.");
            }
            answer = ask(note, old, consistency);
        }
        if (answer.status() != WitnessAnswer.OK) {
            String why = answer.body().strip();
            if (answer.status() >= 500 || answer.status() == WitnessAnswer.CONFLICT) {
                throw new IOException("the witness " + witness.name() + " answered " + answer.status() + ": " + why);
            }
            throw new WitnessRefusedException("The witness " + witness.name() + " does not cosign a checkpoint of "
                    + size + " leaves (" + answer.status() + "): " + why);
        }
        NoteSignature cosignature = cosignature(note, answer.body());
        seen = size;
        return cosignature;
    }

    private WitnessAnswer ask(SignedNote note, long old, Consistency consistency) throws IOException {
        return transport.addCheckpoint(new AddCheckpoint(old, consistency.since(old), note).bytes());
    }

    private long size(WitnessAnswer answer) throws IOException {
        try {
            return Strict.decimal(answer.body().strip());
        } catch (MalformedException e) {
            throw new IOException("the witness " + witness.name() + " does not say how much it has seen", e);
        }
    }

    private NoteSignature cosignature(SignedNote note, String body) throws IOException {
        for (String line : body.split("\n")) {
            try {
                NoteSignature signature = NoteSignature.parse(line);
                if (witness.verifies(note.text(), signature)) {
                    return signature;
                }
            } catch (MalformedException e) {
                // A line that is none of ours to read; others may follow.
            }
        }
        throw new IOException("the answer of the witness " + witness.name() + " is not signed with its key");
    }

    /** Takes a request to {@code <prefix>/add-checkpoint}. */
    @FunctionalInterface
    public interface Transport {

        /** What the witness answers. */
        WitnessAnswer addCheckpoint(byte[] body) throws IOException;
    }

    /** Makes proofs that the tree of a checkpoint begins with an earlier one. */
    @FunctionalInterface
    public interface Consistency {

        /** From an earlier size; from 0, and from its own, it is empty. */
        List<Hash> since(long earlier);
    }
}
