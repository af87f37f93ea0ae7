package dev.tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void itShowsTheLastLinesAndThenWhatIsAddedLineByLine() throws IOException {
        Path log = Files.writeString(folder.resolve("part.log"), "one\ntwo\nthree\n");
        LogTail tail = new LogTail(log, "part | ");

        assertThat(tail.last(2)).containsExactly("part | two", "part | three");
        assertThat(tail.added()).isEmpty();

        Files.writeString(log, "fo", StandardOpenOption.APPEND);
        assertThat(tail.added()).isEmpty();
        Files.writeString(log, "ur\n", StandardOpenOption.APPEND);
        assertThat(tail.added()).containsExactly("part | four");
    }

    @Test
    void aLogThatBeginsAnewIsShownFromItsBeginning() throws IOException {
        Path log = Files.writeString(folder.resolve("part.log"), "a long first line\n");
        LogTail tail = new LogTail(log, "");
        assertThat(tail.last(10)).hasSize(1);

        Files.writeString(log, "anew\n");

        assertThat(tail.added()).containsExactly("anew");
    }

    @Test
    void aPartThatHasNotLoggedYetShowsNothing() throws IOException {
        assertThat(new LogTail(folder.resolve("none.log"), "").last(10)).isEmpty();
    }
}
