package dev.tandem.importer.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.importer.map.HistoryMap;
import dev.tandem.importer.map.Ids;
import dev.tandem.importer.map.LogRow;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Idempotency keys that follow from what a row is, not from the file it came in, nor from its place there, nor from when it is sent. Rows are asked for
 * in the order of their times.
 */
final class RowKey {

    private static final int LONGEST = 200;
    private static final char BETWEEN = '\u001f';

    private final HistoryMap map;
    private final List<String> names;
    private final Map<String, Integer> equal = new HashMap<>();
    private Instant moment = Instant.MIN;

    RowKey(HistoryMap map) {
        this.map = map;
        this.names = map.key() != null ? map.key() : List.copyOf(named(map));
    }

    private static TreeSet<String> named(HistoryMap map) {
        TreeSet<String> names = new TreeSet<>(map.columns().keySet());
        if (!map.eventForms().isEmpty()) {
            names.add("activity");
            names.add("time");
        }
        return names;
    }

    /** The key of a row, to which that of each of its commands is added. Of rows that say the same each has its own. */
    String of(LogRow row) {
        String prefix = "import/" + map.name() + "/";
        if (map.key() == null && map.columns().containsKey("sequence")) {
            return prefix + URLEncoder.encode(row.value("case"), UTF_8) + "/" + row.sequence();
        }
        StringBuilder said = new StringBuilder();
        for (String name : names) {
            said.append(name).append(BETWEEN);
            row.values()
                    .getOrDefault(name, List.of())
                    .forEach(value -> said.append(value).append(BETWEEN));
            said.append(BETWEEN);
        }
        String digest = Ids.digest(said.toString()).substring(0, 32);
        if (map.key() != null) {
            return prefix + "row/" + digest;
        }
        if (!row.time().equals(moment)) {
            moment = row.time(); // rows that say the same say the same time
            equal.clear();
        }
        int ordinal = equal.merge(digest, 1, Integer::sum);
        return prefix + "row/" + digest + (ordinal == 1 ? "" : "-" + ordinal);
    }

    /** The key of a command of a row. */
    static String of(String row, String command) {
        return bounded(row + "/" + command);
    }

    /** The key of what is given once for a thing. */
    String once(String kind, String id) {
        return bounded("import/" + map.name() + "/" + kind + "/" + URLEncoder.encode(id, UTF_8));
    }

    private static String bounded(String key) {
        return key.length() <= LONGEST ? key : "import/sha256/" + Ids.digest(key);
    }
}
