package dev.tandem.command.privacy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keys to hash personal data with (HMAC-SHA-256 by Tink), kept wrapped with the master key as those of data subjects are. */
public final class HashingKeys {

    /** What ties such a key to what it is for. */
    static final byte[] FOR = "candidate-index".getBytes(StandardCharsets.UTF_8);

    static {
        try {
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Wrapping wrapping;

    HashingKeys(Wrapping wrapping) {
        this.wrapping = wrapping;
    }

    /** The hash of a text under one key. */
    @FunctionalInterface
    public interface Hashing {

        /** 64 bits of it: enough to tell texts apart, and told from nothing but the text and the key. */
        long of(String text);
    }

    /** A new key, wrapped with the master key of now; that cannot change before the caller's transaction, which stores it, ends. */
    public byte[] fresh() {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF);
            return wrapping.wrap(key, FOR, wrapping.refresh()).bytes();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key to hash with can be made", e);
        }
    }

    /** Hashes with that key. */
    public Hashing with(byte[] wrapped) {
        try {
            PrfSet prf = wrapping.unwrap(wrapped, FOR).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            return text -> hash(prf, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key to hash with cannot be unwrapped", e);
        }
    }

    private static long hash(PrfSet prf, String text) {
        try {
            return ByteBuffer.wrap(prf.computePrimary(text.getBytes(StandardCharsets.UTF_8), Long.BYTES))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text cannot be hashed", e);
        }
    }
}
