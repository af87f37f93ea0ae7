package dev.tandem.query.figures;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Figures as a person would write them down: value, number of cases, and why there is no value. */
final class Written {

    private Written() {}

    /** Each by its name. */
    static Map<String, String> figures(JsonNode metrics) {
        return metrics.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> written(entry.getValue())));
    }

    private static String written(JsonNode figure) {
        if (!figure.isEmpty() && figure.valueStream().allMatch(part -> part.has("n"))) {
            return figure.valueStream().map(Written::written).collect(Collectors.joining(", "));
        }
        if (!figure.has("n")) {
            return figure.toString();
        }
        String value = figure.get("value").isNull()
                ? "none"
                : String.format(Locale.ROOT, "%.3f", figure.get("value").asDouble())
                        .replaceFirst("\\.?0+$", "");
        String why = figure.get("why").isNull() ? "" : ": " + figure.get("why").asString();
        return value + " of " + figure.get("n") + why;
    }
}
