package dev.tandem.importer.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Cuts CSV (RFC 4180) into records, so that a broken one takes no other with it: where a quote is not closed within {@value #MOST_LINES} lines, that line
 * alone is broken, and reading goes on with the next.
 */
final class CsvRecords {

    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Reader in;
    private final char delimiter;
    private final CSVFormat format;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private long lines;
    private int width;

    CsvRecords(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }

    private record Line(long number, String text, String end) {}

    /**
     * A record.
     *
     * @param line where it begins
     * @param cells what it says; empty: a blank line
     * @param broken why it cannot be read; else null
     */
    record Record(long line, List<String> cells, @Nullable String broken) {}

    /**
     * The next record; null at the end.
     */
    @Nullable
    Record next() throws IOException {
        Line first = line();
        if (first == null) {
            return null;
        }
        if (first.text().isBlank()) {
            return new Record(first.number(), List.of(), null);
        }
        if (first.text().indexOf('"') < 0) {
            return new Record(first.number(), split(first.text(), delimiter), null);
        }
        StringBuilder text = new StringBuilder(first.text());
        List<Line> taken = new ArrayList<>();
        Quotes quotes = new Quotes(delimiter).after(first.text());
        String end = first.end();
        while (quotes.open()) {
            Line next = taken.size() < MOST_LINES && text.length() < MOST_CHARACTERS ? line() : null;
            if (next == null) {
                return unclosed(first, taken);
            }
            taken.add(next);
            text.append(end).append(next.text());
            end = next.end();
            quotes.after("\n" + next.text());
        }
        String misplaced = quotes.misplaced();
        if (misplaced != null) {
            return taken.isEmpty() ? new Record(first.number(), List.of(), misplaced) : unclosed(first, taken);
        }
        try (CSVParser parser = CSVParser.parse(text.toString(), format)) {
            List<CSVRecord> records = parser.getRecords();
            List<String> cells = records.getFirst().toList();
            return !taken.isEmpty() && width > 0 && cells.size() != width
                    ? unclosed(first, taken)
                    : new Record(first.number(), cells, null);
        } catch (IOException | UncheckedIOException _) {
            return new Record(
                    first.number(), List.of(), "its quotes do not match: double each quote within a quoted text");
        }
    }

    /** How many columns there should be: what spans lines and has others swallowed them by a quote that is not closed. */
    void width(int columns) {
        width = columns;
    }

    private Record unclosed(Line first, List<Line> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        return new Record(
                first.number(),
                List.of(),
                "a quote opens on this line that is not closed: close it, or double each quote within a text");
    }

    /** The cells of a line without quotes. */
    static List<String> split(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    private @Nullable Line line() throws IOException {
        if (!ahead.isEmpty()) {
            return ahead.removeFirst();
        }
        StringBuilder text = new StringBuilder();
        while (true) {
            int c = in.read();
            if (c < 0) {
                return text.isEmpty() ? null : new Line(++lines, text.toString(), "");
            }
            if (c == '\n') {
                return new Line(++lines, text.toString(), "\n");
            }
            if (c == '\r') {
                in.mark(1);
                boolean both = in.read() == '\n';
                if (!both) {
                    in.reset();
                }
                return new Line(++lines, text.toString(), both ? "\r\n" : "\r");
            }
            text.append((char) c);
        }
    }

    /** Follows quotes through a record: where they open, where they close, where there may be none. */
    private static final class Quotes {

        private final char delimiter;
        private boolean open;
        private boolean closed;
        private boolean blank = true;
        private boolean any;
        private @Nullable String misplaced;

        Quotes(char delimiter) {
            this.delimiter = delimiter;
        }

        Quotes after(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (open) {
                    if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        i++;
                    } else if (c == '"') {
                        open = false;
                        closed = true;
                    }
                } else if (c == delimiter) {
                    closed = false;
                    blank = true;
                    any = false;
                } else if (closed) {
                    misplaced = "something follows a closing quote: double each quote within a quoted text";
                } else if (c == '"' && blank && !any) {
                    open = true;
                    blank = false;
                } else if (c == '"' && blank) {
                    misplaced = "a blank stands before an opening quote: quotes go around the whole of a column";
                } else {
                    any = true;
                    blank = blank && Character.isWhitespace(c);
                }
            }
            return this;
        }

        boolean open() {
            return open;
        }

        @Nullable
        String misplaced() {
            return misplaced;
        }
    }
}
