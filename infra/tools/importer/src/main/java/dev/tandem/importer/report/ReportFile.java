package dev.tandem.importer.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.client.ToolException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes reports: JSON for programs, with every row that is not in; a page ({@code .html}) for people. */
public final class ReportFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportFile() {}

    /**
     * Sees that it can be written, before hours of work.
     *
     * @throws ToolException if it cannot
     */
    public static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder) || Files.isDirectory(file)) {
            throw new ToolException(
                    "the report cannot be written to " + file + ": name a file in a folder that is there");
        }
    }

    /**
     * Writes it.
     *
     * @throws ToolException if it cannot be written
     */
    public static void write(Path file, ImportReport report, Ledger ledger) {
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file, UTF_8))) {
            if (file.toString().endsWith(".html")) {
                ReportPage.write(report, ledger, out);
            } else {
                json(report, ledger, out);
            }
        } catch (IOException e) {
            throw new ToolException("cannot write the report to " + file + ": make room, or name another file", e);
        }
    }

    private static void json(ImportReport report, Ledger ledger, Writer out) {
        JsonNode counts = JSON.valueToTree(report);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            counts.forEachEntry((name, value) -> {
                json.writeName(
                        switch (name) {
                            case "refused", "skipped" -> name + "Rows";
                            default -> name;
                        });
                json.writePOJO(value);
            });
            json.writeArrayPropertyStart("refused");
            ledger.eachRefused(json::writePOJO);
            json.writeEndArray();
            json.writeArrayPropertyStart("skipped");
            ledger.eachSkipped(json::writePOJO);
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
