package dev.tandem.command.privacy;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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
     * Makes sure that it is the master key of this database; the first one is.
     *
     * @throws UnusableMasterKeyException if it is another
     */
    void check(Aead master) {
        try {
            jdbc.sql("insert into master_key (probe) values (?) on conflict do nothing")
                    .param(master.encrypt(KNOWN, PURPOSE))
                    .update();
            master.decrypt(
                    jdbc.sql("select probe from master_key").query(byte[].class).single(), PURPOSE);
        } catch (GeneralSecurityException e) {
            throw new UnusableMasterKeyException(
                    "The master keyset is not the one that this database's keys were wrapped with: what is sealed could"
                            + " not be read, and what is written would not be readable by others.",
                    "Let tandem.personal-data.keyset-file name the right one.",
                    e);
        }
    }
}
