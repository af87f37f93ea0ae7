package dev.tandem.command.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something known in the database, encrypted with the master key: tells whether this one is the right one. */
final class MasterKeyProbe {

    private static final byte[] KNOWN = "Tandem".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PURPOSE = "master key probe".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;

    MasterKeyProbe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a master key was used on this database before. */
    boolean exists() {
        return jdbc.sql("select exists (select from master_key)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes sure that the master key of this database is among these, and the former one while keys are wrapped anew; on a database that has
     * none, the primary one of these becomes it.
     *
     * @throws UnusableMasterKeyException if one is missing
     */
    void check(MasterKeyset master) {
        try {
            jdbc.sql("insert into master_key (probe, key_id) values (?, ?) on conflict do nothing")
                    .params(of(master.of(master.primary())), master.primary())
                    .update();
            for (byte[] probe : jdbc.sql("""
                    select probe from master_key
                    union all select former_probe from master_key_rotations where finished_at is null""").query(byte[].class).list()) {
                master.all().decrypt(probe, PURPOSE);
            }
            nameIt(master);
        } catch (GeneralSecurityException e) {
            throw new UnusableMasterKeyException(
                    "The master keyset is not the one that this database's keys were wrapped with: what is sealed could"
                            + " not be read, and what is written would not be readable by others.",
                    "Let tandem.personal-data.keyset-file name the right one.",
                    e);
        }
    }

    /** Something known, encrypted with that key. */
    static byte[] of(Aead master) throws GeneralSecurityException {
        return master.encrypt(KNOWN, PURPOSE);
    }

    /** A database from before ids were kept gets that of its key. */
    private void nameIt(MasterKeyset master) throws GeneralSecurityException {
        List<byte[]> nameless = jdbc.sql("select probe from master_key where key_id is null")
                .query(byte[].class)
                .list();
        for (byte[] probe : nameless) {
            jdbc.sql("update master_key set key_id = ? where key_id is null")
                    .param(opener(master, probe))
                    .update();
        }
    }

    private static long opener(MasterKeyset master, byte[] probe) throws GeneralSecurityException {
        for (long id : master.ids()) {
            try {
                master.of(id).decrypt(probe, PURPOSE);
                return id;
            } catch (GeneralSecurityException _) {
                // another is
            }
        }
        throw new GeneralSecurityException("none of them");
    }
}
