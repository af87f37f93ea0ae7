package dev.tandem.importer.map;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills gaps such as {@code {case}} in texts, also deep inside of a command's body. {@code {name?}} may stay empty: a member that is nothing else is left
 * out then. An entry {@code {each: name, give: ...}} of a list stands for as many as the row has of that name.
 */
public final class Gaps {

    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)(\\?)?}");
    private static final String EACH = "each";
    private static final String GIVE = "give";

    private Gaps() {}

    /** What fills gaps. */
    public interface Filling {

        /**
         * All that is known by that name; empty: nothing.
         *
         * @throws Unreadable if nothing can be, and why
         */
        List<String> all(String name) throws Unreadable;

        /** What a value of that name is. */
        HistoryMap.As as(String name);
    }

    /** The names of all gaps in a value of JSON. */
    public static Set<String> in(@Nullable Object value) {
        Set<String> names = new TreeSet<>();
        collect(value, names);
        return names;
    }

    private static void collect(@Nullable Object value, Set<String> names) {
        switch (value) {
            case String text -> GAP.matcher(text).results().forEach(match -> names.add(match.group(1)));
            case Map<?, ?> map -> {
                if (map.size() == 2 && map.containsKey(EACH) && map.containsKey(GIVE)) {
                    names.add(String.valueOf(map.get(EACH)));
                }
                map.values().forEach(each -> collect(each, names));
            }
            case List<?> list -> list.forEach(each -> collect(each, names));
            case null, default -> {}
        }
    }

    /**
     * The same text, filled.
     *
     * @throws Unreadable if something is empty that has to be there
     */
    public static String fill(String text, Filling filling) throws Unreadable {
        StringBuilder filled = new StringBuilder();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            filled.append(text, from, gap.start());
            filled.append(one(gap.group(1), gap.group(2) != null, filling));
            from = gap.end();
        }
        return filled.append(text, from, text.length()).toString();
    }

    /**
     * The same body, filled.
     *
     * @throws Unreadable if something is empty that has to be there
     */
    public static Map<String, Object> fill(Map<String, @Nullable Object> body, Filling filling) throws Unreadable {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> member : body.entrySet()) {
            Object value = any(member.getValue(), filling);
            if (value != null) {
                filled.put(member.getKey(), value);
            }
        }
        return filled;
    }

    /** Null: it is left out. */
    private static @Nullable Object any(@Nullable Object value, Filling filling) throws Unreadable {
        return switch (value) {
            case null -> null;
            case String text -> text(text, filling);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> inner = new LinkedHashMap<>();
                map.forEach((name, each) -> inner.put(String.valueOf(name), each));
                Map<String, Object> filled = fill(inner, filling);
                yield filled.isEmpty() && !inner.isEmpty() ? null : filled;
            }
            case List<?> list -> list(list, filling);
            default -> value;
        };
    }

    private static List<Object> list(List<?> list, Filling filling) throws Unreadable {
        List<Object> filled = new ArrayList<>();
        for (Object entry : list) {
            if (entry instanceof Map<?, ?> map && map.size() == 2 && map.containsKey(EACH) && map.containsKey(GIVE)) {
                String name = String.valueOf(map.get(EACH));
                for (String one : filling.all(name)) {
                    add(filled, any(map.get(GIVE), new One(name, one, filling)));
                }
            } else {
                add(filled, any(entry, filling));
            }
        }
        return filled;
    }

    private static void add(List<Object> list, @Nullable Object value) {
        if (value != null) {
            list.add(value);
        }
    }

    private record One(String name, String value, Filling others) implements Filling {

        @Override
        public List<String> all(String asked) throws Unreadable {
            return asked.equals(name) ? List.of(value) : others.all(asked);
        }

        @Override
        public HistoryMap.As as(String asked) {
            return others.as(asked);
        }
    }

    private static @Nullable Object text(String text, Filling filling) throws Unreadable {
        Matcher gap = GAP.matcher(text);
        if (!gap.matches()) {
            return fill(text, filling);
        }
        String value = one(gap.group(1), gap.group(2) != null, filling);
        if (value.isEmpty()) {
            return null;
        }
        return switch (filling.as(gap.group(1))) {
            case NUMBER -> new BigDecimal(value);
            case BOOLEAN -> Boolean.valueOf(value);
            default -> value;
        };
    }

    private static String one(String name, boolean mayBeEmpty, Filling filling) throws Unreadable {
        List<String> all = filling.all(name);
        if (all.size() > 1) {
            throw new Unreadable("there are " + all.size() + " of {" + name + "}: " + String.join(", ", all)
                    + ". Say in the map what each of them gives, by an entry {each: " + name
                    + ", give: ...} of a list");
        }
        if (all.isEmpty() && !mayBeEmpty) {
            throw new Unreadable(
                    "nothing is known as {" + name + "} on this row. Fill it, give it a default in the map, or"
                            + " write {" + name + "?} where it may be left out");
        }
        return all.isEmpty() ? "" : all.getFirst();
    }
}
