package dev.tandem.transparency.note;

import dev.tandem.transparency.text.MalformedException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public key of a log or a witness, with its name. Its text is a {@code vkey} of C2SP's signed-note. */
public final class VerifierKey {

    private static final String EXAMPLE = "<name>+<8 hexadecimal digits>+<Base64>";

    private final String name;
    private final int id;
    private final KeyKind kind;
    private final byte[] publicKey;

    VerifierKey(String name, KeyKind kind, byte[] publicKey) {
        this.name = name;
        this.kind = kind;
        this.publicKey = publicKey;
        this.id = KeyText.id(name, kind, publicKey);
    }

    /**
     * Reads its text.
     *
     * @throws MalformedException if it is none, is of another kind than ours, or its id is not that of its name and key
     */
    public static VerifierKey parse(String text) {
        KeyText read = KeyText.parse(text, EXAMPLE);
        VerifierKey key = new VerifierKey(read.name(), read.kind(), read.key());
        if (key.id != read.id()) {
            throw new MalformedException(
                    "the key of " + key.name + " does not have its own id: it was not copied whole");
        }
        return key;
    }

    /** Whose key it is. */
    public String name() {
        return name;
    }

    /** What it signs. */
    public KeyKind kind() {
        return kind;
    }

    /** Whether a signature says that it is of this key. Whether it is, {@link #verifies} says. */
    public boolean isNamedBy(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id;
    }

    /** Whether a signature under a text is of this key. */
    public boolean verifies(String text, NoteSignature signature) {
        if (!isNamedBy(signature)) {
            return false;
        }
        byte[] bytes = signature.bytes();
        if (kind == KeyKind.NOTE) {
            return Ed25519.verifies(publicKey, text.getBytes(StandardCharsets.UTF_8), bytes);
        }
        if (bytes.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH) {
            return false;
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        byte[] alone = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
        return seconds >= 0 && Ed25519.verifies(publicKey, cosigned(text, seconds), alone);
    }

    /** When a signature of this key says that it was made; empty where signatures do not say. */
    public Optional<Instant> time(NoteSignature signature) {
        byte[] bytes = signature.bytes();
        if (kind != KeyKind.COSIGNATURE || bytes.length < Long.BYTES) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        return seconds < 0 || seconds > Instant.MAX.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds));
    }

    /** What a witness signs: a header of its own, so that it is never taken for the log's signature, the time, and the text. */
    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    int id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && kind == that.kind
                && Arrays.equals(publicKey, that.publicKey);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** Its text, as others configure it. */
    @Override
    public String toString() {
        return KeyText.text(name, id, kind, publicKey);
    }
}
