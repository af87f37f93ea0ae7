package dev.tandem.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of any size is read in the same small memory: 10,000,000 rows with {@code -Dtandem.import.rows=10000000}. */
class FlatMemoryTest {

    private static final int ROWS = Integer.getInteger("tandem.import.rows", 1_000_000);

    private static final String MAP = """
            name: flat
            columns: {case: id, activity: what, time: at}
            requisitions: {spread: 3, id: "r-{number}", recruiters: [a], hiringManagers: [b], open: {title: T}}
            candidates: "c-{case}"
            activities: {begins: [SubmitCandidate: {source: INBOUND}]}
            ignored: {mailed: means nothing}
            """;

    @TempDir
    private Path folder;

    @Test
    void soManyRowsAreReadInAHundredMegabytes() throws IOException, InterruptedException {
        Path log = folder.resolve("log.csv.gz");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(log)), UTF_8))) {
            out.write("id,what,at,more\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(i + (i % 20 == 0 ? ",begins" : ",mailed")
                        + ",2024-01-01T00:00:00Z,some more text of no interest\n");
            }
        }
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlatMemory.class.getName(),
                        log.toString(),
                        Files.writeString(folder.resolve("map.yaml"), MAP).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), UTF_8);

        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(ROWS + " " + ROWS / 20);
    }
}
