package dev.tandem.importer.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a row answers to what a map says under {@code when}: all of it has to hold. */
final class Condition {

    private static final String ANYTHING = "*";
    private static final String NOT = "not";

    private final Map<String, @Nullable Object> when;

    Condition(Map<String, @Nullable Object> when) {
        this.when = when;
    }

    /** The names that it looks at. */
    Set<String> names() {
        return when.keySet();
    }

    boolean holds(Map<String, List<String>> values) {
        for (Map.Entry<String, @Nullable Object> one : when.entrySet()) {
            if (!holds(values.getOrDefault(one.getKey(), List.of()), one.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(List<String> has, @Nullable Object wanted) {
        return switch (wanted) {
            case null -> has.isEmpty();
            case List<?> any -> any.stream().anyMatch(one -> holds(has, one));
            case Map<?, ?> map when map.size() == 1 && map.containsKey(NOT) -> !holds(has, map.get(NOT));
            default -> {
                String text = String.valueOf(wanted);
                yield text.isEmpty() ? has.isEmpty() : text.equals(ANYTHING) ? !has.isEmpty() : has.contains(text);
            }
        };
    }

    /** What is wrong with it; null if nothing is. */
    static @Nullable String wrong(@Nullable Object wanted) {
        return switch (wanted) {
            case List<?> any ->
                any.stream()
                        .map(Condition::wrong)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case Map<?, ?> map ->
                map.size() == 1 && map.containsKey(NOT)
                        ? wrong(map.get(NOT))
                        : "is a text, a list of texts, or {not: ...}";
            case null, default -> null;
        };
    }
}
