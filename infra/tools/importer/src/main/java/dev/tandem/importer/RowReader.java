package dev.tandem.importer;

import dev.tandem.client.ToolException;
import dev.tandem.events.value.Moment;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Understands one row at a time. */
final class RowReader {

    private final HistoryMap.Columns columns;
    private final int width;
    private final @Nullable DateTimeFormatter format;
    private final Map<String, Long> counted = new HashMap<>();

    /** A row that cannot be understood; the message says why. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String why;

        Unreadable(String why) {
            super(why);
            this.why = why;
        }

        @Override
        public String getMessage() {
            return why;
        }
    }

    /** For a file with these columns. */
    RowReader(HistoryMap map, Map<String, Integer> header, Path file) {
        this.columns = map.columns();
        this.width = header.size();
        this.format = format(map.time());
        TreeSet<String> missing = new TreeSet<>();
        for (String column : new @Nullable String[] {
            columns.caseId(), columns.sequence(), columns.activity(), columns.time(), columns.person()
        }) {
            if (column != null && !header.containsKey(column)) {
                missing.add(column);
            }
        }
        if (!missing.isEmpty()) {
            throw new ToolException(file + " has no column " + String.join(", ", missing) + "; its columns are "
                    + String.join(", ", header.keySet()));
        }
    }

    /** Reads a row. */
    LogRow read(CSVRecord record, long line) throws Unreadable {
        if (record.size() != width) {
            throw new Unreadable("it has " + record.size() + " columns, the first line has " + width);
        }
        String caseId = required(record, columns.caseId());
        return new LogRow(
                line,
                caseId,
                sequence(record, caseId),
                required(record, columns.activity()),
                time(required(record, columns.time())),
                columns.person() == null ? "" : record.get(columns.person()).strip());
    }

    private static String required(CSVRecord record, String column) throws Unreadable {
        String value = record.get(column).strip();
        if (value.isEmpty()) {
            throw new Unreadable("its column " + column + " is empty");
        }
        return value;
    }

    private long sequence(CSVRecord record, String caseId) throws Unreadable {
        if (columns.sequence() == null) {
            return counted.merge(caseId, 1L, Long::sum);
        }
        String given = required(record, columns.sequence());
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException _) {
            throw new Unreadable("its column " + columns.sequence() + " is not a whole number: '" + given + "'");
        }
    }

    private Instant time(String given) throws Unreadable {
        try {
            return Moment.checked(
                    format == null
                            ? OffsetDateTime.parse(given).toInstant()
                            : ZonedDateTime.parse(given, format).toInstant());
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new Unreadable("its column " + columns.time()
                    + " is not a time from 1900 to 9999 as the map describes it: '" + given + "'");
        }
    }

    private static @Nullable DateTimeFormatter format(HistoryMap.@Nullable TimeForm time) {
        if (time == null || time.format() == null) {
            return null;
        }
        ZoneId zone = time.zone() == null ? ZoneOffset.UTC : ZoneId.of(time.zone());
        return DateTimeFormatter.ofPattern(time.format()).withZone(zone);
    }
}
