package dev.tandem.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndOfLogTest {

    @TempDir
    Path folder;

    @Test
    void whereSpringBootExplainsAFailureItsExplanationIsAllThatIsTold() throws IOException {
        Path log = Files.writeString(folder.resolve("part.log"), "of an earlier start\n");
        EndOfLog end = EndOfLog.from(log);

        Files.writeString(log, """
                WARN cancelling refresh attempt: nine causes
                ERROR LoggingFailureAnalysisReporter :\s

                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                The key is missing.

                Action:

                Put it back.

                """, StandardOpenOption.APPEND);

        assertThat(end.text())
                .isEqualTo("The end of " + log + ":\n\nDescription:\nThe key is missing.\nAction:\nPut it back.\n");
    }

    @Test
    void elseTheLastLinesWithoutFramesAre() throws IOException {
        Path log = Files.writeString(folder.resolve("part.log"), "of an earlier start\n");
        EndOfLog end = EndOfLog.from(log);

        Files.writeString(log, "one\nExpected: two\n\tat a.B.c(B.java:1)\n\t... 3 more\n", StandardOpenOption.APPEND);

        assertThat(end.text()).isEqualTo("The end of " + log + ":\n\none\nExpected: two\n");
    }
}
