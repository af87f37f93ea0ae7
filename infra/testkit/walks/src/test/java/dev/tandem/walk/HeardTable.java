package dev.tandem.walk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table of {@code heard.md}.
 *
 * @param readModels its columns, in order
 * @param rows by event and read model: {@link #HEARD}, or the letter of a reason
 * @param reasons by letter, why something is not heard
 */
record HeardTable(List<String> readModels, Map<String, Map<String, String>> rows, Map<String, String> reasons) {

    static final String HEARD = "x";

    static HeardTable read() {
        List<List<String>> lines = text().lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|-"))
                .map(HeardTable::cells)
                .toList();
        List<String> readModels = lines.getFirst().subList(1, lines.getFirst().size());
        Map<String, Map<String, String>> rows = new TreeMap<>();
        Map<String, String> reasons = new TreeMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() > 2) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < readModels.size(); i++) {
                    row.put(readModels.get(i), line.get(i + 1));
                }
                rows.put(line.getFirst(), row);
            } else if (!line.getFirst().isEmpty()) {
                reasons.put(line.getFirst(), line.getLast());
            }
        }
        return new HeardTable(readModels, rows, reasons);
    }

    /** Where a row says that its event is heard. */
    static Set<String> heardIn(Map<String, String> row) {
        Set<String> heard = new TreeSet<>();
        row.forEach((readModel, cell) -> {
            if (cell.equals(HEARD)) {
                heard.add(readModel);
            }
        });
        return heard;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(HeardTable.class.getResourceAsStream("heard.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
