package dev.tandem.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MasterKeyTest {

    private static final byte[] TEXT = {1, 2, 3};
    private static final byte[] ABOUT = {4};

    @TempDir
    private Path folder;

    @Test
    void itIsMadeOnceForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("keys/master.json");

        Aead made = MasterKey.in(file, true).all();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.in(file, true).all().decrypt(made.encrypt(TEXT, ABOUT), ABOUT))
                .isEqualTo(TEXT);
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLostOneIsNotReplacedInSilence() {
        assertThatThrownBy(() -> MasterKey.in(folder.resolve("lost.json"), false))
                .isInstanceOf(UnusableMasterKeyException.class)
                .hasMessageContaining("lost.json is missing")
                .hasMessageContaining("tandem.personal-data.keyset-file");
    }

    @Test
    void anythingElseIsNoMasterKey() throws Exception {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"hello\": 1}");

        assertThatThrownBy(() -> MasterKey.in(file, true))
                .isInstanceOf(UnusableMasterKeyException.class)
                .hasMessageContaining("holds no master keyset");
    }

    @Test
    void aDatabaseKnowsItsMasterKey() {
        TestDatabase database = PostgresForTests.freshDatabase();
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        MasterKeyProbe probe = new MasterKeyProbe(JdbcClient.create(database.dataSource()));
        MasterKeyset first = MasterKey.in(folder.resolve("first.json"), true);
        MasterKeyset second = MasterKey.in(folder.resolve("second.json"), true);

        assertThat(probe.exists()).isFalse();
        probe.check(first);

        assertThat(probe.exists()).isTrue();
        assertThatCode(() -> probe.check(first)).doesNotThrowAnyException();
        assertThatThrownBy(() -> probe.check(second))
                .isInstanceOf(UnusableMasterKeyException.class)
                .hasMessageContaining("is not the one");
    }
}
