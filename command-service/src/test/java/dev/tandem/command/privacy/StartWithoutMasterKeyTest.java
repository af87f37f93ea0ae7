package dev.tandem.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tandem.command.web.CommandService;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What whoever starts the service reads when its master key is not there. */
@ExtendWith(OutputCaptureExtension.class)
class StartWithoutMasterKeyTest {

    @TempDir
    private Path folder;

    @Test
    void aLostOrAWrongMasterKeyIsSaidFirstWithWhatToDoAndWithoutAStackOfCauses(CapturedOutput output) throws Exception {
        TestDatabase database = PostgresForTests.freshDatabase();
        Path right = folder.resolve("right.json");
        CommandService.start(database, keyset(right)).close();
        Path wrong = folder.resolve("wrong.json");
        CommandService.start(PostgresForTests.freshDatabase(), keyset(wrong)).close();
        Path garbage = Files.writeString(folder.resolve("garbage.json"), "{\"hello\": 1}");

        assertThat(failing(database, folder.resolve("lost.json"), output))
                .containsSubsequence("""
                APPLICATION FAILED TO START
                ***************************

                Description:

                The master keyset\s""", "lost.json is missing", "Action:\n\nPut it back");
        assertThat(failing(database, wrong, output))
                .containsSubsequence(
                        "Description:\n\nThe master keyset is not the one that this database's keys were wrapped with",
                        "Action:\n\nLet tandem.personal-data.keyset-file name the right one.");
        assertThat(failing(database, garbage, output))
                .containsSubsequence("garbage.json holds no master keyset", "Action:\n\nLet tandem");
    }

    private static String failing(TestDatabase database, Path keyset, CapturedOutput output) {
        int before = output.getAll().length();
        Throwable failure = catchThrowable(
                () -> CommandService.start(database, keyset(keyset)).close());
        assertThat(failure).isNotNull();
        String said = output.getAll().substring(before);
        assertThat(said).doesNotContain("\tat ", "Caused by:");
        return said;
    }

    private static String keyset(Path file) {
        return "--tandem.personal-data.keyset-file=" + file;
    }
}
