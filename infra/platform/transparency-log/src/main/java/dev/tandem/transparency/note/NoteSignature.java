package dev.tandem.transparency.note;

import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A line with a signature under a note. Nobody has verified it yet: {@link VerifierKey#verifies} does.
 *
 * @param name of the key that it says it is of
 * @param base64 the key's id in four bytes, and the signature
 */
public record NoteSignature(String name, String base64) {

    private static final String DASH = "\u2014 ";

    /** Its line, read. */
    public NoteSignature {
        if (!KeyText.isName(name)) {
            throw new MalformedException("a signature has the name of a key, not " + Strict.shown(name));
        }
        if (Strict.base64(base64).length <= Integer.BYTES) {
            throw new MalformedException("the signature of " + name + " is too short");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        return new NoteSignature(
                name,
                Strict.base64(ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array()));
    }

    /**
     * Reads a line, without its end.
     *
     * @throws MalformedException if it is not one of a signature
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedException("a signature is a dash, a name and Base64, not " + Strict.shown(line));
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    int keyId() {
        return ByteBuffer.wrap(Strict.base64(base64)).getInt();
    }

    byte[] bytes() {
        byte[] all = Strict.base64(base64);
        return Arrays.copyOfRange(all, Integer.BYTES, all.length);
    }

    /** Its line, without its end. */
    @Override
    public String toString() {
        return DASH + name + " " + base64;
    }
}
