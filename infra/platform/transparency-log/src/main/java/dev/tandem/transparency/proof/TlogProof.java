package dev.tandem.transparency.proof;

import dev.tandem.transparency.merkle.Hash;
import dev.tandem.transparency.note.SignedNote;
import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.util.ArrayList;
import java.util.List;

/**
 * Proof that one entry is in the tree of a checkpoint: C2SP's tlog-proof, to the letter. Here the entry is the state entry that ends the
 * tree, and the extra data are its bytes, so that every tool that reads such proofs can verify this part of a file alone.
 *
 * @param extra the entry
 * @param index its place among the leaves
 * @param path its inclusion proof
 * @param checkpoint with its signatures
 */
public record TlogProof(byte[] extra, long index, List<Hash> path, SignedNote checkpoint) {

    static final String FORM = "c2sp.org/tlog-proof@v1";

    /** A proof. */
    public TlogProof {
        path = List.copyOf(path);
    }

    static TlogProof read(ProofReader file) {
        String first = file.line();
        if (!first.equals(FORM)) {
            throw new MalformedException(FORM + " is expected, not " + Strict.shown(first));
        }
        byte[] extra = Strict.base64(file.word("extra"));
        long index = file.number("index");
        List<Hash> path = new ArrayList<>();
        for (String line = file.line(); !line.isEmpty(); line = file.line()) {
            path.add(Hash.parse(line));
        }
        return new TlogProof(extra, index, path, SignedNote.parse(file.rest()));
    }

    /** It as it stands in a file, which it ends. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FORM)
                .append("\nextra ")
                .append(Strict.base64(extra))
                .append("\nindex ")
                .append(index)
                .append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
