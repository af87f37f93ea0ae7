package dev.tandem.importer.map;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A row that means something; only what the map reads of it, so that nothing else can leave the importer.
 *
 * @param line where it begins in the file, from 1
 * @param time when it happened
 * @param rank at the same moment: 0 opens and introduces, 1 is what goes on, 2 ends a search
 * @param sequence where it stands among the rows of its case; 0 where the log does not say
 * @param rule which of the map's rules it answers to
 * @param values all that is read of it, by name
 * @param others rows that give their commands together with it: what they say
 */
public record LogRow(
        long line,
        Instant time,
        int rank,
        long sequence,
        int rule,
        Map<String, List<String>> values,
        List<Other> others) {

    /** The order in which rows go: by time; at one moment by rank, then as the log numbers them, then as they stand in the file. */
    public static final Comparator<LogRow> ORDER = Comparator.comparing(LogRow::time)
            .thenComparingInt(LogRow::rank)
            .thenComparingLong(LogRow::sequence)
            .thenComparingLong(LogRow::line);

    /**
     * A row that goes with another.
     *
     * @param line where it begins in the file
     * @param values all that is read of it
     */
    public record Other(long line, Map<String, List<String>> values) {}

    /** Of that name, if there is just one; else empty. */
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.size() == 1 ? all.getFirst() : "";
    }

    /** The same, with others. */
    public LogRow with(List<Other> more) {
        return new LogRow(line, time, rank, sequence, rule, values, more);
    }
}
