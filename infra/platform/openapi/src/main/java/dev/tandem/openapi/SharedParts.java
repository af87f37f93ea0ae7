package dev.tandem.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts of a document that may be the same in several places. What stands in one place only is written there; what stands in more is
 * written once, among the components, and referred to. Which it is, is known at the end: until then each place is an empty map.
 */
public final class SharedParts {

    private final String kind;
    private final Map<Map<String, Object>, Uses> parts = new LinkedHashMap<>();

    private record Uses(List<String> names, List<Map<String, Object>> places) {}

    /**
     * None yet.
     *
     * @param kind which components they are, such as {@code responses}
     */
    public SharedParts(String kind) {
        this.kind = kind;
    }

    /**
     * Where that part stands.
     *
     * @param names what it may be called if it is shared, best first; the last one has to be nobody else's
     */
    public Map<String, Object> place(Map<String, Object> part, String... names) {
        Map<String, Object> place = new LinkedHashMap<>();
        parts.computeIfAbsent(part, _ -> new Uses(List.of(names), new ArrayList<>()))
                .places()
                .add(place);
        return place;
    }

    /** Fills all places, and tells those that are referred to, by their names. */
    public Map<String, Map<String, Object>> shared() {
        Map<String, Map<String, Object>> shared = new TreeMap<>();
        parts.forEach((part, uses) -> {
            if (uses.places().size() == 1) {
                uses.places().getFirst().putAll(part);
                return;
            }
            String name = uses.names().stream()
                    .filter(free -> !shared.containsKey(free))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(uses.names() + " is what something else is called"));
            shared.put(name, part);
            uses.places().forEach(place -> place.put("$ref", "#/components/" + kind + "/" + name));
        });
        return shared;
    }
}
