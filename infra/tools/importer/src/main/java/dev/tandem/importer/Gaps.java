package dev.tandem.importer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills gaps such as {@code {case}} in texts, also deep inside of a command's body. */
final class Gaps {

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private Gaps() {}

    /** A gap that nothing is known to fill. */
    static final class Unfilled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfilled(String name) {
            super("nothing is known as {" + name + "} at this point of the case");
        }
    }

    /** The names of all gaps in a value of JSON. */
    static Set<String> in(Object value) {
        Set<String> names = new TreeSet<>();
        collect(value, names);
        return names;
    }

    private static void collect(Object value, Set<String> names) {
        switch (value) {
            case String text -> GAP.matcher(text).results().forEach(match -> names.add(match.group(1)));
            case Map<?, ?> map -> map.values().forEach(each -> collect(each, names));
            case List<?> list -> list.forEach(each -> collect(each, names));
            default -> {}
        }
    }

    /**
     * The same text, filled.
     *
     * @throws Unfilled if a name is not among the values
     */
    static String fill(String text, Map<String, String> values) {
        return GAP.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), values)));
    }

    /**
     * The same body, filled.
     *
     * @throws Unfilled if a name is not among the values
     */
    static Map<String, Object> fill(Map<String, Object> body, Map<String, String> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        body.forEach((name, value) -> filled.put(name, any(value, values)));
        return filled;
    }

    private static Object any(Object value, Map<String, String> values) {
        return switch (value) {
            case String text -> fill(text, values);
            case Map<?, ?> map -> {
                Map<String, Object> filled = new LinkedHashMap<>();
                map.forEach((name, inner) -> filled.put(String.valueOf(name), any(inner, values)));
                yield filled;
            }
            case List<?> list -> list.stream().map(each -> any(each, values)).toList();
            default -> value;
        };
    }

    private static String value(String name, Map<String, String> values) {
        String value = values.get(name);
        if (value == null) {
            throw new Unfilled(name);
        }
        return value;
    }
}
