package dev.tandem.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes entries line by line, so that no more of a long answer is in memory than a page. */
public final class LineWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Programs that show tables take what begins so for a formula. */
    private static final String FORMULAS = "=+-@\t\r";

    private static final String BROKEN = "It broke off here; ask again.";

    private final Lines lines;
    private final List<String> columns;
    private final Writer writer;

    private LineWriter(Lines lines, List<String> columns, Writer writer) {
        this.lines = lines;
        this.columns = List.copyOf(columns);
        this.writer = writer;
    }

    /**
     * Begins the answer.
     *
     * @param row what is written, one a line
     */
    public static LineWriter begin(Lines lines, Class<? extends Record> row, HttpServletResponse response) {
        return begin(
                lines,
                Arrays.stream(row.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList(),
                response);
    }

    /**
     * Begins the answer.
     *
     * @param columns the members of what is written
     */
    public static LineWriter begin(Lines lines, List<String> columns, HttpServletResponse response) {
        response.setContentType(lines.mediaType());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            LineWriter begun = new LineWriter(
                    lines,
                    columns,
                    new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
            if (lines == Lines.CSV) {
                begun.line(String.join(",", begun.columns));
            }
            return begun;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes those, records or objects of JSON, and sends them. */
    public void write(List<?> entries) {
        try {
            for (Object entry : entries) {
                ObjectNode object = entry instanceof ObjectNode node ? node : JSON.valueToTree(entry);
                line(
                        lines == Lines.NDJSON
                                ? object.toString()
                                : columns.stream()
                                        .map(column -> cell(object.get(column)))
                                        .collect(Collectors.joining(",")));
            }
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that not all of it came. */
    public void breakOff() {
        try {
            line(lines == Lines.NDJSON ? "{\"problem\":\"" + BROKEN + "\"}" : "problem," + BROKEN);
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text) throws IOException {
        writer.write(text);
        writer.write(lines == Lines.CSV ? "\r\n" : "\n");
    }

    private static String cell(JsonNode value) {
        String text = value.isNull() ? "" : value.isString() ? value.stringValue() : value.toString();
        if (value.isString() && !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
