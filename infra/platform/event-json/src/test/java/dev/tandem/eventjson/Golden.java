package dev.tandem.eventjson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of payloads that were released: {@code <type>.<version>.json}, an array, beside it {@code <type>.<version>.read.json}
 * with what each of them is read as where that is another shape. What stands in one is never changed, only added to.
 *
 * @param type the name of the type when they were stored
 * @param version the revision when they were stored
 */
record Golden(String type, int version, Path file) {

    /** Where they are, from the module's folder, which is where its tests run. */
    static final Path FOLDER = Path.of("src", "main", "resources", "dev", "tandem", "eventjson", "golden");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** All there are. */
    static List<Golden> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".read.json"))
                    .sorted()
                    .map(Golden::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Golden of(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        int dot = name.lastIndexOf('.');
        return new Golden(name.substring(0, dot), Integer.parseInt(name.substring(dot + 1)), file);
    }

    /** The payloads as they were stored. */
    List<JsonNode> payloads() {
        return elements(file);
    }

    /** What each of them is read as, written down again. */
    List<JsonNode> readAs() {
        Path read = file.resolveSibling(type + "." + version + ".read.json");
        return elements(Files.exists(read) ? read : file);
    }

    private static List<JsonNode> elements(Path file) {
        try {
            return List.copyOf(JSON.readTree(Files.readAllBytes(file)).values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether payloads of that revision were written down. */
    static boolean isWritten(String type, int version) {
        return Files.exists(FOLDER.resolve(type + "." + version + ".json"));
    }

    /** Writes down payloads of a revision that is about to be released. */
    static void write(String type, int version, List<?> events) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(type + "." + version + ".json"), JSON.writeValueAsString(events) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type + " " + version;
    }
}
