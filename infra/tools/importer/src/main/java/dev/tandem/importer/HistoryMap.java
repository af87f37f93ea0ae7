package dev.tandem.importer;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * How an event log is to be understood: a file in YAML, see {@code infra/tools/importer}.
 *
 * @param name part of the key of every row, so that a row is brought in once however often and from whichever file it is
 *     imported; under another name it is another history
 * @param delimiter between columns; a comma if left out
 * @param columns which columns are read
 * @param time how times are written
 * @param never columns that must not be read, such as protected attributes; it is an error to name one of them elsewhere
 * @param requisitions how requisitions are made, where the log has none
 * @param candidates the id of a case's candidate, such as {@code mine-{case}}
 * @param activities for each activity the commands that say the same; in order, each at most once
 * @param ignored activities that mean nothing here, each with the reason
 */
record HistoryMap(
        String name,
        @Nullable String delimiter,
        Columns columns,
        @Nullable TimeForm time,
        @Nullable List<String> never,
        Requisitions requisitions,
        String candidates,
        Map<String, List<Map<String, @Nullable Map<String, Object>>>> activities,
        @Nullable Map<String, String> ignored) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * The columns that are read, by their names in the first line.
     *
     * @param caseId says which rows belong together
     * @param sequence a whole number that orders the rows of a case; left out, their order in the file does
     * @param activity says what happened
     * @param time says when
     * @param person says who did it, for {@code {person}} in commands; may be left out
     */
    record Columns(
            @JsonProperty("case") String caseId,
            @Nullable String sequence,
            String activity,
            String time,
            @Nullable String person) {}

    /**
     * How times are written.
     *
     * @param format a pattern as of {@link java.time.format.DateTimeFormatter}; left out: ISO 8601 with an offset
     * @param zone where the clock hung, such as {@code Europe/Lisbon}, for a format without offset
     */
    record TimeForm(@Nullable String format, @Nullable String zone) {}

    /**
     * How requisitions are made.
     *
     * @param cases so many cases are one requisition, in the order of their first events
     * @param id such as {@code mine-{number}}
     * @param recruiters who ran them; several take turns
     * @param hiringManagers whose need they were; several take turns
     * @param open the rest of {@code OpenRequisition}
     */
    record Requisitions(
            int cases, String id, List<String> recruiters, List<String> hiringManagers, Map<String, Object> open) {}

    /**
     * Reads a map.
     *
     * @throws ToolException if it cannot be read or does not make sense; says what to mend
     */
    static HistoryMap read(Path file) {
        try {
            HistoryMap map = YAML.readValue(Files.readAllBytes(file), HistoryMap.class);
            new MapCheck(file, map).check();
            return map;
        } catch (IOException e) {
            throw new ToolException(
                    e instanceof NoSuchFileException
                            ? "there is no file " + file
                            : "cannot read " + file + ": " + e.getMessage(),
                    e);
        } catch (JacksonException e) {
            throw new ToolException(
                    file + " is not a map of a history (infra/tools/importer/sample.yaml explains what is): "
                            + e.getOriginalMessage().lines().findFirst().orElse(""),
                    e);
        }
    }

    /** The commands of a row of that activity; null if the map says nothing of it. */
    @Nullable
    List<CommandForm> commands(String activity) {
        List<Map<String, @Nullable Map<String, Object>>> listed = activities.get(activity);
        return listed == null
                ? null
                : listed.stream()
                        .flatMap(entry -> entry.entrySet().stream())
                        .map(entry ->
                                new CommandForm(entry.getKey(), entry.getValue() == null ? Map.of() : entry.getValue()))
                        .toList();
    }

    /** Why rows of that activity are left out; null if they are not. */
    @Nullable
    String whyIgnored(String activity) {
        return ignored == null ? null : ignored.get(activity);
    }

    /** The columns that must not be read. */
    Set<String> neverRead() {
        return never == null ? Set.of() : Set.copyOf(never);
    }

    /**
     * A command with gaps.
     *
     * @param body values may hold {@code {case}}, {@code {person}} and the like, see {@link Gaps}
     */
    record CommandForm(String name, Map<String, Object> body) {}
}
