package dev.tandem.transparency.witness;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log asks of a witness.
 *
 * @param old how many leaves the witness has seen, as far as the log knows
 * @param proof of consistency from there
 * @param note the checkpoint, signed by the log
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedNote note) {

    private static final int MOST_HASHES = 63;

    /** A request. */
    public AddCheckpoint {
        if (proof.size() > MOST_HASHES) {
            throw new MalformedException("a consistency proof has at most 63 hashes");
        }
        proof = List.copyOf(proof);
    }

    /**
     * Reads the body of a request.
     *
     * @throws MalformedException if it is none
     */
    public static AddCheckpoint parse(byte[] body) {
        String text = Strict.utf8(body);
        int blank = text.indexOf("\n\n");
        if (blank < 0 || !text.startsWith("old ")) {
            throw new MalformedException(
                    "the old size, a consistency proof, an empty line and a checkpoint are expected");
        }
        String[] lines = text.substring(0, blank).split("\n", -1);
        List<Hash> proof = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            proof.add(Hash.parse(lines[line]));
        }
        byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return new AddCheckpoint(Strict.decimal(lines[0].substring("old ".length())), proof, SignedNote.parse(note));
    }

    /** The checkpoint, unverified. */
    Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    /** It as the body of a request. */
    public byte[] bytes() {
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> body.append(hash).append('\n'));
        return body.append('\n').append(note).toString().getBytes(StandardCharsets.UTF_8);
    }
}
