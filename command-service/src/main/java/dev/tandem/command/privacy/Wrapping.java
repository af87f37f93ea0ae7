package dev.tandem.command.privacy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wraps keys with the master key of this moment, which the database names, and unwraps what any master key wrapped that is held. Instances
 * agree because a key counts only if it was stored while the master key that wrapped it was still the one: see {@link #CURRENT}.
 */
final class Wrapping {

    /**
     * One row if a master key is the one of this moment, and it stays that until the transaction ends. Nothing is stored that was wrapped
     * with another: once the master key has changed, no more comes that only the former one could open.
     */
    static final String CURRENT = "(select key_id from master_key where key_id = ? for share)";

    private final JdbcClient jdbc;
    private final MasterKeys keys;
    private volatile long current;

    Wrapping(JdbcClient jdbc, MasterKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.current = keys.held().primary();
    }

    /**
     * A wrapped key.
     *
     * @param bytes as they are stored
     * @param master the id of the master key
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Wrapped(byte[] bytes, long master) {}

    /** Wraps with what was the master key when it was last asked for: see {@link #refresh}. */
    Wrapped wrap(KeysetHandle key, byte[] about) throws GeneralSecurityException {
        return wrap(key, about, current);
    }

    /** Wraps with that master key. */
    Wrapped wrap(KeysetHandle key, byte[] about, long master) throws GeneralSecurityException {
        return new Wrapped(
                TinkProtoKeysetFormat.serializeEncryptedKeyset(key, keys.held().of(master), about), master);
    }

    /** Unwraps. What was wrapped with a key that this instance has not seen yet is tried again with the file read anew. */
    KeysetHandle unwrap(byte[] wrapped, byte[] about) throws GeneralSecurityException {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, keys.held().all(), about);
        } catch (GeneralSecurityException e) {
            Set<Long> before = keys.held().ids();
            readAgain();
            if (keys.held().ids().equals(before)) {
                throw e;
            }
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    wrapped, keys.held().all(), about);
        }
    }

    /**
     * Asks which master key is the one; until the end of the transaction, if there is one, it remains that.
     *
     * @throws IllegalStateException if this instance does not hold it
     */
    long refresh() {
        long named = jdbc.sql("select key_id from master_key for share")
                .query(Long.class)
                .single();
        if (!keys.held().ids().contains(named)) {
            readAgain();
            if (!keys.held().ids().contains(named)) {
                throw new IllegalStateException("this instance has no master key " + named + ", which is the one now");
            }
        }
        current = named;
        return named;
    }

    /** Reads the file of the master keys again, if it has all that is in use. */
    void readAgain() {
        keys.readAgain(used());
    }

    private Set<Long> used() {
        List<Long> used = jdbc.sql(
                        "select key_id from master_key union select former from master_key_rotations where finished_at is null")
                .query(Long.class)
                .list();
        return new LinkedHashSet<>(used);
    }
}
