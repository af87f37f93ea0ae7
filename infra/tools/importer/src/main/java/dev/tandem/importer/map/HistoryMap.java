package dev.tandem.importer.map;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.tandem.importer.reading.FileForm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a log is to be understood: a file in YAML, see the README of this module.
 *
 * @param name part of the key of every row, so that a row is brought in once however often and from whichever file it is imported; under another name
 *     it is another history
 * @param file how the file is written, as far as that has to be said
 * @param delimiter between columns; as in {@code file}
 * @param columns a name for each column that is read; {@code case}, {@code sequence}, {@code activity}, {@code time} and {@code person} have a meaning,
 *     and so have the things of a hire: {@code requisition}, {@code application}, {@code candidate}, {@code interview}, {@code offer}, {@code debrief}
 * @param events where one row of the file says several things, each at a time of its own; {@code activity} and {@code time} are then no columns
 * @param key which of these names make a row the row that it is; left out: case and sequence, or all that is read of it
 * @param values further values, made of the columns
 * @param lookups tables that values are looked up in
 * @param time how times are written
 * @param never columns that must not be read, such as protected attributes; it is an error to name one of them elsewhere
 * @param actor who did it in the world, such as {@code {person}}; left out: nobody is named
 * @param requisitions which requisition a row is about, and how requisitions come to be
 * @param candidates which candidate a row is about, and how candidates come to be known
 * @param people who is introduced before the first row that names them
 * @param activities for each activity the commands that say the same; in order, each at most once
 * @param rows the same for rows that answer to a condition; looked at before {@code activities}, the first that fits counts
 * @param ignored activities that mean nothing here, each with the reason
 */
public record HistoryMap(
        String name,
        @Nullable FileForm file,
        @Nullable String delimiter,
        Map<String, String> columns,
        @Nullable List<EventForm> events,
        @Nullable List<String> key,
        @Nullable Map<String, ValueForm> values,
        @Nullable Map<String, Map<String, String>> lookups,
        @Nullable TimeForm time,
        @Nullable List<String> never,
        @Nullable String actor,
        @Nullable Requisitions requisitions,
        @Nullable Candidates candidates,
        @Nullable List<Person> people,
        @Nullable Map<String, List<Map<String, @Nullable Map<String, @Nullable Object>>>> activities,
        @Nullable List<RowRule> rows,
        @Nullable Map<String, String> ignored) {

    /**
     * One of the things that a row says.
     *
     * @param activity what it is called in {@code activities} and {@code rows}
     * @param time the column that says when; where it is empty, the row does not say this
     * @param each a list of objects in the row, each of which says it, such as {@code stageChanges}
     */
    public record EventForm(
            String activity, String time, @Nullable String each) {}

    /**
     * A value made of a column or of other values.
     *
     * @param from the column
     * @param text instead: a text with gaps, filled by what was read before
     * @param standard what it is where there is nothing; in the file {@code default}
     * @param lookup the name of a table, or the table itself
     * @param otherwise what it is where the table has nothing; left out, such a row is not read
     * @param first whether of several only the first counts
     * @param when it is empty unless that holds of what was read before
     * @param split what stands between several
     * @param pattern an expression as of {@link java.util.regex.Pattern}; its first group is the value
     * @param as what it is to be
     * @param format of a {@code DATE} or {@code MOMENT}, where it is another than {@code time.format}
     */
    public record ValueForm(
            @Nullable String from,
            @Nullable String text,

            @com.fasterxml.jackson.annotation.JsonProperty("default") @Nullable
            String standard,

            @Nullable JsonNode lookup,
            @Nullable String otherwise,
            @Nullable Boolean first,
            @Nullable Map<String, @Nullable Object> when,
            @Nullable String split,
            @Nullable String pattern,
            @Nullable As as,
            @Nullable String format) {}

    /** What a value can be. */
    public enum As {
        TEXT,
        /** Part of an id: signs that ids cannot hold are told apart by a digest. */
        ID,
        /** A number, in the body without quotes. */
        NUMBER,
        /** A day, as ISO 8601 has it. */
        DATE,
        /** A moment, as ISO 8601 has it. */
        MOMENT,
        /** true or false, in the body without quotes. */
        BOOLEAN
    }

    /**
     * How times are written.
     *
     * @param format a pattern as of {@link java.time.format.DateTimeFormatter}, or {@code EPOCH_MILLIS} or {@code ISO}, or several; left out: ISO 8601
     * @param zone where the clock hung, such as {@code Europe/Lisbon}; asked for where times have no offset
     * @param locale whose names of months and days; English if left out, whatever machine this is
     * @param years from when to when a year can be meant, such as {@code [2005, 2030]}; 1950 to 2100 if left out
     */
    public record TimeForm(
            @Nullable JsonNode format,
            @Nullable String zone,
            @Nullable String locale,
            @Nullable List<Integer> years) {}

    /**
     * How requisitions come to be.
     *
     * @param id such as {@code mine-{requisition}}, or {@code mine-{number}} with {@code spread}
     * @param spread the log has none: cases are spread over so many, each by its own id and by nothing else
     * @param cases what it was before; see {@code spread}
     * @param recruiters who ran them, if {@code open} does not say; several take turns by {@code number}
     * @param hiringManagers whose need they were, likewise
     * @param open {@code OpenRequisition}, given before the first row that needs it; left out: rows open them
     * @param from a condition: which rows say how they were opened; their values fill {@code open}, their time is that of the opening
     * @param late what becomes of rows before that time: {@code REFUSE} them (if left out), or {@code OPEN_EARLIER}, at the first of them
     */
    public record Requisitions(
            String id,
            @Nullable Integer spread,
            @Nullable Integer cases,
            @Nullable List<String> recruiters,
            @Nullable List<String> hiringManagers,
            @Nullable Map<String, @Nullable Object> open,
            @Nullable Map<String, @Nullable Object> from,
            @Nullable Late late) {

        /** Whether what came before an opening moves it. */
        public boolean opensEarlier() {
            return late == Late.OPEN_EARLIER;
        }
    }

    /** What becomes of rows that are older than the opening of their requisition. */
    public enum Late {
        REFUSE,
        OPEN_EARLIER
    }

    /**
     * How candidates come to be known.
     *
     * @param id such as {@code mine-{case}}
     * @param register {@code RegisterCandidate}, given before the first row of theirs; left out: rows do
     */
    public record Candidates(String id, @Nullable Map<String, @Nullable Object> register) {

        @JsonCreator
        static Candidates of(JsonNode said) {
            return said.isObject()
                    ? tools.jackson.databind.json.JsonMapper.shared()
                            .treeToValue(said, Said.class)
                            .whole()
                    : new Candidates(said.asString(), null);
        }

        private record Said(String id, @Nullable Map<String, @Nullable Object> register) {
            Candidates whole() {
                return new Candidates(id, register);
            }
        }
    }

    /**
     * Somebody who is introduced.
     *
     * @param person their id, such as {@code {recruiter}}; rows where it is empty introduce nobody
     * @param name such as {@code {recruiterName}}
     * @param email where to write to them; may be left out
     */
    public record Person(
            String person, String name, @Nullable String email) {}

    /**
     * What rows mean that answer to a condition.
     *
     * @param when all of it has to hold: for each name a text, one of several texts, {@code "*"} for anything, {@code ""} for nothing, or {@code {not: ...}}
     * @param give the commands; in order, each at most once
     * @param ignore instead: why such rows mean nothing here
     * @param together rows that are alike in this text, such as {@code {interview}}, give their commands once; lists in them are joined
     */
    public record RowRule(
            Map<String, @Nullable Object> when,
            @Nullable List<Map<String, @Nullable Map<String, @Nullable Object>>> give,
            @Nullable String ignore,
            @Nullable String together) {}

    /**
     * A command with gaps.
     *
     * @param body values may hold {@code {case}}, {@code {person}} and the like
     */
    public record CommandForm(String name, Map<String, @Nullable Object> body) {}

    /** What the file is like. */
    public FileForm form() {
        FileForm said = file == null ? FileForm.UNSAID : file;
        return new FileForm(said.format(), said.encoding(), said.delimiter() == null ? delimiter : said.delimiter());
    }

    /** The columns that must not be read. */
    public Set<String> neverRead() {
        return never == null ? Set.of() : Set.copyOf(never);
    }

    /** All columns that are read. */
    public Set<String> columnsRead() {
        Set<String> read = new LinkedHashSet<>(columns.values());
        valueForms().values().stream()
                .map(ValueForm::from)
                .filter(Objects::nonNull)
                .forEach(read::add);
        eventForms().stream().map(EventForm::time).filter(Objects::nonNull).forEach(read::add);
        return read;
    }

    /** What a row may say at several times; empty: it says one thing. */
    public List<EventForm> eventForms() {
        return events == null ? List.of() : events;
    }

    /** The values beyond columns, in their order. */
    public Map<String, ValueForm> valueForms() {
        return values == null ? Map.of() : values;
    }

    /** What all rows mean, in the order in which it is looked at. */
    public List<RowRule> rules() {
        java.util.ArrayList<RowRule> rules = new java.util.ArrayList<>();
        if (rows != null) {
            rules.addAll(rows);
        }
        if (activities != null) {
            activities.forEach((activity, give) ->
                    rules.add(new RowRule(Map.<String, @Nullable Object>of("activity", activity), give, null, null)));
        }
        if (ignored != null) {
            ignored.forEach((activity, why) ->
                    rules.add(new RowRule(Map.<String, @Nullable Object>of("activity", activity), null, why, null)));
        }
        return rules;
    }

    /** The commands of a rule. */
    public static List<CommandForm> commands(RowRule rule) {
        return rule.give() == null
                ? List.of()
                : rule.give().stream()
                        .flatMap(entry -> entry.entrySet().stream())
                        .map(entry -> new CommandForm(
                                entry.getKey(), entry.getValue() == null ? new LinkedHashMap<>() : entry.getValue()))
                        .toList();
    }
}
