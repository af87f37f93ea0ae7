package dev.tandem.transparency.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the signatures under a note come to for somebody who trusts some keys. Signatures of other keys count as not there.
 *
 * @param valid who of them has signed, with the signature
 * @param broken whose signature it says it is, and is not: whoever trusts that key should not believe the note
 */
public record Signatures(Map<VerifierKey, NoteSignature> valid, List<VerifierKey> broken) {

    /** Of a note, for these keys. */
    public static Signatures of(SignedNote note, List<VerifierKey> keys) {
        Map<VerifierKey, NoteSignature> valid = new LinkedHashMap<>();
        List<VerifierKey> broken = new ArrayList<>();
        for (VerifierKey key : keys) {
            for (NoteSignature signature : note.signatures()) {
                if (key.verifies(note.text(), signature)) {
                    valid.put(key, signature);
                } else if (key.isNamedBy(signature)) {
                    broken.add(key);
                }
            }
        }
        return new Signatures(valid, broken);
    }
}
