package dev.tandem.importer.map;

import dev.tandem.importer.map.HistoryMap.As;
import dev.tandem.importer.map.HistoryMap.ValueForm;
import dev.tandem.importer.reading.Cells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the values of a row that are more than a column: looked up, cut into several, shaped. */
final class ValueReader {

    private final Times times;
    private final Map<String, Times> ownTimes = new HashMap<>();
    private final Map<String, Pattern> patterns = new HashMap<>();
    private final Map<String, Map<String, String>> tables = new HashMap<>();

    ValueReader(HistoryMap map, Times times) {
        this.times = times;
        map.valueForms().forEach((name, form) -> {
            if (form.format() != null) {
                ownTimes.put(name, Times.of(map.time(), form.format()));
            }
            Map<String, String> table = Lookups.of(form, map.lookups());
            if (table != null) {
                tables.put(name, table);
            }
            if (form.pattern() != null) {
                patterns.put(name, Pattern.compile(form.pattern()));
            }
        });
    }

    /**
     * A value.
     *
     * @param before what was read of the row so far
     * @throws Unreadable if it is not what it has to be
     */
    List<String> value(String name, ValueForm form, Cells cells, Map<String, List<String>> before) throws Unreadable {
        if (form.when() != null && !new Condition(form.when()).holds(before)) {
            return List.of();
        }
        List<String> given;
        String column = form.from() == null ? name : form.from();
        if (form.text() != null) {
            String text = Gaps.fill(form.text(), new Known(before));
            given = text.isBlank() ? List.of() : List.of(text.strip());
        } else {
            given = cells.all(column);
        }
        if (Boolean.TRUE.equals(form.first()) && given.size() > 1) {
            given = given.subList(0, 1);
        }
        List<String> made = new ArrayList<>();
        for (String one : given) {
            List<String> parts =
                    form.split() == null ? List.of(one) : List.of(one.split(Pattern.quote(form.split()), -1));
            for (String part : parts) {
                if (!part.isBlank()) {
                    made.add(shaped(name, column, form, part.strip()));
                }
            }
        }
        if (made.isEmpty() && form.standard() != null) {
            String standard = Gaps.fill(form.standard(), new Known(before));
            return standard.isEmpty() ? List.of() : List.of(typed(name, column, form, standard));
        }
        return made;
    }

    private String shaped(String name, String column, ValueForm form, String given) throws Unreadable {
        String text = given;
        Pattern pattern = patterns.get(name);
        if (pattern != null) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                throw new Unreadable("its column " + column + " says '" + text
                        + "', which is not of the form that the map asks for: " + pattern);
            }
            text = matcher.groupCount() > 0 ? Objects.requireNonNullElse(matcher.group(1), "") : text;
        }
        Map<String, String> table = tables.get(name);
        if (table != null) {
            String found = table.getOrDefault(text, form.otherwise());
            if (found == null) {
                throw new Unreadable("its column " + column + " says '" + text + "', which the table of {" + name
                        + "} does not have. Add it to the map, or say there what it is otherwise");
            }
            text = found;
        }
        return typed(name, column, form, text);
    }

    private String typed(String name, String column, ValueForm form, String text) throws Unreadable {
        Times itsTimes = ownTimes.getOrDefault(name, times);
        return switch (form.as()) {
            case null -> RowReader.IDS.contains(name) ? Ids.safe(text) : text;
            case TEXT -> text;
            case ID -> Ids.safe(text);
            case DATE -> itsTimes.day(column, text);
            case MOMENT -> itsTimes.moment(column, text, null).toString();
            case NUMBER -> number(column, text);
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new Unreadable("its column " + column + " says '" + text
                            + "', and should say true or false: translate it by a lookup");
                }
                yield text;
            }
        };
    }

    private static String number(String column, String text) throws Unreadable {
        try {
            return new BigDecimal(text).toPlainString();
        } catch (NumberFormatException _) {
            throw new Unreadable("its column " + column + " says '" + text
                    + "', which is no number with a point, such as 48000 or 48000.50");
        }
    }

    private record Known(Map<String, List<String>> values) implements Gaps.Filling {

        @Override
        public List<String> all(String name) {
            return values.getOrDefault(name, List.of());
        }

        @Override
        public As as(String name) {
            return As.TEXT;
        }
    }
}
