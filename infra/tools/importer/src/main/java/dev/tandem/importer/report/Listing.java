package dev.tandem.importer.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.client.ToolException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Single rows, as many as there are: in the order of their lines as long as they fit into memory, else as they came, from a file that is gone at the end. */
final class Listing<T> implements AutoCloseable {

    private static final int IN_MEMORY = 100_000;

    private final Class<T> type;
    private final ToLongFunction<T> line;
    private final List<T> rows = new ArrayList<>();
    private @Nullable Path file;
    private @Nullable BufferedWriter out;
    private long count;

    Listing(Class<T> type, ToLongFunction<T> line) {
        this.type = type;
        this.line = line;
    }

    void add(T row) {
        count++;
        if (out == null && rows.size() < IN_MEMORY) {
            rows.add(row);
            return;
        }
        try {
            if (out == null) {
                file = Files.createTempFile("tandem-import", ".list");
                out = Files.newBufferedWriter(file, UTF_8);
            }
            out.write(JsonMapper.shared().writeValueAsString(row));
            out.newLine();
        } catch (IOException e) {
            throw new ToolException(
                    "there is no room for the list of rows, in " + System.getProperty("java.io.tmpdir"), e);
        }
    }

    long count() {
        return count;
    }

    void each(Consumer<T> took) {
        rows.stream().sorted(Comparator.comparingLong(line)).forEach(took);
        if (file == null || out == null) {
            return;
        }
        try {
            out.flush();
            try (BufferedReader in = Files.newBufferedReader(file, UTF_8)) {
                for (String text = in.readLine(); text != null; text = in.readLine()) {
                    took.accept(JsonMapper.shared().readValue(text, type));
                }
            }
        } catch (IOException e) {
            throw new ToolException("the list of rows cannot be read again", e);
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ToolException("the list of rows cannot be taken away: " + file, e);
        }
    }
}
