package dev.tandem.importer.map;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads maps; what is wrong is said by line and place, in words. */
public final class MapFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MapFile() {}

    /**
     * Reads a map and checks that it makes sense by itself.
     *
     * @throws ToolException if it does not; says what to mend
     */
    public static HistoryMap read(Path file) {
        try {
            HistoryMap map = YAML.readValue(Files.readAllBytes(file), HistoryMap.class);
            if (map == null) {
                throw new ToolException(
                        "the map " + file + " is empty: copy one of infra/tools/importer to begin with");
            }
            new MapCheck(file, map).check();
            return map;
        } catch (NoSuchFileException e) {
            throw new ToolException("there is no file " + file, e);
        } catch (IOException e) {
            throw new ToolException("cannot read " + file + ": it may not be read, or is no file", e);
        } catch (JacksonException e) {
            throw new ToolException(
                    "the map " + file + " is not right" + line(e) + ": " + said(e)
                            + ". The README in infra/tools/importer says what each part means",
                    e);
        }
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String said(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        if (e instanceof PropertyBindingException unknown) {
            return "'" + path + "' is nothing that a map has; there "
                    + (unknown.getKnownPropertyIds() == null
                                    || unknown.getKnownPropertyIds().size() == 1
                            ? "is "
                            : "are ")
                    + (unknown.getKnownPropertyIds() == null
                            ? ""
                            : unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (e instanceof DatabindException) {
            return "'" + path + "' is not what it has to be there";
        }
        String message = e.getOriginalMessage().lines().findFirst().orElse("it is no YAML");
        return message.startsWith("Duplicate")
                ? message.replaceFirst(".*'(.*)'.*", "'$1' is there twice")
                : "it is no YAML: " + message;
    }
}
