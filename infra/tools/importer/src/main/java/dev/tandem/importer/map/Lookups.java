package dev.tandem.importer.map;

import dev.tandem.importer.map.HistoryMap.ValueForm;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tables that values are looked up in: in the value itself, or by name. */
final class Lookups {

    private Lookups() {}

    /** The table of a value; null if it has none, or names one that there is not. */
    static @Nullable Map<String, String> of(ValueForm form, @Nullable Map<String, Map<String, String>> tables) {
        JsonNode lookup = form.lookup();
        if (lookup == null || lookup.isNull()) {
            return null;
        }
        if (!lookup.isObject()) {
            return tables == null ? null : tables.get(lookup.asString(""));
        }
        Map<String, String> table = new LinkedHashMap<>();
        lookup.forEachEntry((from, to) -> table.put(from, to.asString("")));
        return table;
    }
}
