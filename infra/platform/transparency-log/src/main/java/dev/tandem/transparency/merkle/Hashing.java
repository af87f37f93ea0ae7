package dev.tandem.transparency.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, and the hashes of RFC 9162, section 2.1.1: leaves and nodes begin with another byte, so that none passes for the other. */
public final class Hashing {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hashing::digest);

    /** The root of the tree without leaves. */
    public static final Hash EMPTY = sha256(new byte[0]);

    private Hashing() {}

    /** Of an entry, as a leaf. */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = SHA_256.get();
        digest.update(LEAF);
        digest.update(entry);
        return done(digest);
    }

    /** Of the node above two others. */
    public static Hash node(Hash left, Hash right) {
        return pair(NODE, left, right);
    }

    /** Of two hashes behind a byte that says what they are a pair of. */
    public static Hash pair(byte kind, Hash first, Hash second) {
        byte[] pair = new byte[1 + 2 * Hash.LENGTH];
        pair[0] = kind;
        first.copyTo(pair, 1);
        second.copyTo(pair, 1 + Hash.LENGTH);
        return sha256(pair);
    }

    /** Of bytes as they are. */
    public static Hash sha256(byte[] bytes) {
        MessageDigest digest = SHA_256.get();
        digest.update(bytes);
        return done(digest);
    }

    private static Hash done(MessageDigest digest) {
        byte[] bytes = new byte[Hash.LENGTH];
        try {
            digest.digest(bytes, 0, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        return Hash.ofOwn(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
