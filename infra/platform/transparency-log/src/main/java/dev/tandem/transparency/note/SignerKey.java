package dev.tandem.transparency.note;

import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * The private key of a log or a witness, with its name. Its text is the one that the tools of Go's checksum database and of many logs
 * read, {@code PRIVATE+KEY+<name>+<id>+<Base64>}: keep it where nobody reads it.
 */
public final class SignerKey {

    private static final String MARK = "PRIVATE+KEY+";
    private static final String EXAMPLE = MARK + "<name>+<8 hexadecimal digits>+<Base64>";

    private final byte[] seed;
    private final PrivateKey privateKey;
    private final VerifierKey verifier;

    private SignerKey(String name, KeyKind kind, byte[] seed) {
        if (!KeyText.isName(name)) {
            throw new MalformedException("the name of a key has neither spaces nor a plus: " + Strict.shown(name));
        }
        KeyPair keys = Ed25519.keys(seed);
        this.seed = seed;
        this.privateKey = keys.getPrivate();
        this.verifier = new VerifierKey(name, kind, Ed25519.raw(keys.getPublic()));
    }

    /** A new one. */
    public static SignerKey made(String name, KeyKind kind) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new SignerKey(name, kind, seed);
    }

    /**
     * Reads its text.
     *
     * @throws MalformedException if it is none; the message does not repeat it
     */
    public static SignerKey parse(String text) {
        KeyText read;
        try {
            read = KeyText.parse(text.startsWith(MARK) ? text.substring(MARK.length()) : "", EXAMPLE);
        } catch (MalformedException e) {
            throw new MalformedException("a private key is " + EXAMPLE);
        }
        SignerKey key = new SignerKey(read.name(), read.kind(), read.key());
        if (key.verifier.id() != read.id()) {
            throw new MalformedException(
                    "the private key of " + read.name() + " does not have its own id: it was not copied whole");
        }
        return key;
    }

    /** The key that others verify with. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Its text. Secret. */
    public String text() {
        return MARK + KeyText.text(verifier.name(), verifier.id(), verifier.kind(), seed);
    }

    /** Signs the text of a note. The same text has the same signature. */
    public NoteSignature sign(String text) {
        require(KeyKind.NOTE);
        return signature(Ed25519.sign(privateKey, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs the text of a checkpoint as seen at a time, to the second. */
    public NoteSignature cosign(String text, Instant at) {
        require(KeyKind.COSIGNATURE);
        long seconds = at.getEpochSecond();
        byte[] signed = Ed25519.sign(privateKey, VerifierKey.cosigned(text, seconds));
        return signature(ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(seconds)
                .put(signed)
                .array());
    }

    private void require(KeyKind kind) {
        if (verifier.kind() != kind) {
            throw new IllegalStateException("the key of " + verifier.name() + " is not for this: " + verifier.kind());
        }
    }

    private NoteSignature signature(byte[] bytes) {
        return NoteSignature.of(verifier.name(), verifier.id(), bytes);
    }

    /** Tells whose it is, and not the key. */
    @Override
    public String toString() {
        return "private key of " + verifier;
    }
}
