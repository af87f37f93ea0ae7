package dev.tandem.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.client.ToolException;
import dev.tandem.importer.ImportReport.SkippedRow;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An event log, read.
 *
 * @param rows how many rows the file has, without the first line
 * @param cases in the order of their first events
 * @param skipped rows that cannot be read
 */
record EventLog(int rows, List<CaseHistory> cases, List<SkippedRow> skipped) {

    /**
     * Reads a log, also a compressed one.
     *
     * @throws ToolException if the file as a whole cannot be read, or lacks a column that the map names
     */
    static EventLog read(Path file, HistoryMap map) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(map.delimiter() == null ? "," : map.delimiter())
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser =
                CSVParser.builder().setReader(open(file)).setFormat(format).get()) {
            return read(parser, new RowReader(map, parser.getHeaderMap(), file));
        } catch (NoSuchFileException e) {
            throw new ToolException("there is no file " + file, e);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ToolException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static EventLog read(CSVParser parser, RowReader reader) {
        int rows = 0;
        List<SkippedRow> skipped = new ArrayList<>();
        Map<String, List<LogRow>> cases = new LinkedHashMap<>();
        Map<String, Map<Long, Long>> lines = new HashMap<>();
        long before = parser.getCurrentLineNumber();
        for (CSVRecord record : parser) {
            long line = before + 1;
            before = parser.getCurrentLineNumber();
            if (record.size() == 1 && record.get(0).isEmpty()) {
                continue;
            }
            rows++;
            try {
                LogRow row = reader.read(record, line);
                Long other = lines.computeIfAbsent(row.caseId(), _ -> new HashMap<>())
                        .putIfAbsent(row.sequence(), line);
                if (other != null) {
                    throw new RowReader.Unreadable("case " + row.caseId() + " has its row " + row.sequence()
                            + " on line " + other + " already");
                }
                cases.computeIfAbsent(row.caseId(), _ -> new ArrayList<>()).add(row);
            } catch (RowReader.Unreadable e) {
                skipped.add(new SkippedRow(line, e.getMessage()));
            }
        }
        List<CaseHistory> histories = new ArrayList<>();
        cases.forEach((caseId, its) -> {
            its.sort(Comparator.comparingLong(LogRow::sequence));
            histories.add(new CaseHistory(caseId, List.copyOf(its)));
        });
        histories.sort(CaseHistory.BY_FIRST_EVENT);
        return new EventLog(rows, histories, skipped);
    }

    private static Reader open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        raw.mark(3);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        // By what it is, not by what it is called.
        InputStream plain = first == 0x1f && second == 0x8b ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
        plain.mark(3);
        if (plain.read() != 0xef || plain.read() != 0xbb || plain.read() != 0xbf) {
            plain.reset();
        }
        return new InputStreamReader(plain, UTF_8);
    }
}
