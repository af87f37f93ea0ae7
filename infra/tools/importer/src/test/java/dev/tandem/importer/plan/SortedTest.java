package dev.tandem.importer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.importer.map.LogRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortedTest {

    @Test
    void rowsThatDoNotFitIntoMemoryComeInTheSameOrderAndNothingOfThemStays() throws IOException {
        Random random = new Random(5);
        List<LogRow> rows = new ArrayList<>();
        for (int line = 1; line <= 5_000; line++) {
            rows.add(new LogRow(
                    line,
                    Instant.ofEpochSecond(1_700_000_000L + random.nextInt(300), random.nextInt(2)),
                    random.nextInt(3),
                    random.nextInt(4),
                    random.nextInt(9) - 1,
                    Map.of("case", List.of("c" + line, "\uD83D\uDE00"), "none", List.of()),
                    line % 7 == 0 ? List.of(new LogRow.Other(line + 1L, Map.of("a", List.of("b")))) : List.of()));
        }
        long files = waiting();
        try (Sorted sorted = new Sorted(300)) {
            rows.forEach(sorted::add);
            List<LogRow> found = new ArrayList<>();
            assertThat(waiting()).as("it does not fit").isGreaterThan(files);
            sorted.inOrder().forEachRemaining(found::add);

            rows.sort(LogRow.ORDER);
            assertThat(found).isEqualTo(rows);
            assertThat(sorted.count()).isEqualTo(5_000);
        }
        assertThat(waiting()).isEqualTo(files);
    }

    private static long waiting() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".rows"))
                    .count();
        }
    }
}
