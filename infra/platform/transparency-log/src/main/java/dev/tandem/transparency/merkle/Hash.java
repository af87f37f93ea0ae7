package dev.tandem.transparency.merkle;

import dev.tandem.transparency.text.MalformedException;
import dev.tandem.transparency.text.Strict;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 32 bytes that SHA-256 made. Ordered as unsigned bytes. */
public final class Hash implements Comparable<Hash> {

    /** How many bytes it has. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Of 32 bytes. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** Of 32 bytes among others. */
    public static Hash of(byte[] among, int from) {
        return new Hash(Arrays.copyOfRange(among, from, from + LENGTH));
    }

    /** Of bytes that nobody else has. */
    static Hash ofOwn(byte[] own) {
        return new Hash(own);
    }

    /**
     * Of its Base64.
     *
     * @throws MalformedException if that is not the Base64 of 32 bytes
     */
    public static Hash parse(String base64) {
        byte[] bytes = Strict.base64(base64);
        if (bytes.length != LENGTH) {
            throw new MalformedException("a hash of 32 bytes is expected, not one of " + bytes.length);
        }
        return new Hash(bytes);
    }

    /** Its bytes, as a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Puts its bytes among others. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, LENGTH);
    }

    /** One of its 256 bits, the most significant first. */
    public boolean bit(int index) {
        return (bytes[index >> 3] >> (7 - (index & 7)) & 1) == 1;
    }

    /** Its first bits as a number. */
    public int prefix(int bits) {
        int first = 0;
        for (int at = 0; at < Integer.BYTES; at++) {
            first = (first << Byte.SIZE) | (bytes[at] & 0xff);
        }
        return bits == 0 ? 0 : first >>> (Integer.SIZE - bits);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Its Base64. */
    @Override
    public String toString() {
        return Strict.base64(bytes);
    }
}
