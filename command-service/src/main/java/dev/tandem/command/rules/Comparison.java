package dev.tandem.command.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Holds stored events to those that the rules give. Ids that are made when a command is decided are others each time: each stands for one id
 * of the stored events, and for the same one everywhere.
 */
final class Comparison {

    private static final Pattern NEW = Pattern.compile("tandem\\.new\\.\\d+\\.");

    private final Map<String, String> stoodFor = new HashMap<>();
    private final List<String> differs = new ArrayList<>();
    private final long before;
    private int made;

    /**
     * Of a command decided then.
     *
     * @param before the position up to which the log was known when it is decided again; when it was decided, less may have been
     */
    Comparison(long before) {
        this.before = before;
    }

    /** An id that stands for whatever was made then. */
    String newId() {
        made++;
        return "tandem.new." + made + ".";
    }

    /**
     * Where they differ, as {@link Verdict#differs} says.
     *
     * @param expected of which ids may be those of {@link #newId}
     */
    List<String> differences(List<JsonNode> stored, List<JsonNode> expected) {
        if (stored.size() != expected.size()) {
            return List.of(Math.min(stored.size(), expected.size()) + 1 + "");
        }
        for (int i = 0; i < stored.size(); i++) {
            compare(i + 1 + "", stored.get(i), expected.get(i));
        }
        return differs;
    }

    private void compare(String at, JsonNode stored, JsonNode expected) {
        if (stored.isObject() && expected.isObject()) {
            Set<String> names = new LinkedHashSet<>(stored.propertyNames());
            names.addAll(expected.propertyNames());
            names.forEach(name -> compare(at + "/" + name, stored.path(name), expected.path(name)));
        } else if (stored.isArray() && expected.isArray() && stored.size() == expected.size()) {
            for (int i = 0; i < stored.size(); i++) {
                compare(at + "/" + i, stored.get(i), expected.get(i));
            }
        } else if (!same(stored, expected)) {
            differs.add(at);
        }
    }

    private boolean same(JsonNode stored, JsonNode expected) {
        if (isNothing(stored) || isNothing(expected)) { // a field that an older version did not have
            return isNothing(stored) && isNothing(expected);
        }
        if (stored.isNumber() && expected.isNumber()) {
            boolean howFar = expected.isIntegralNumber() && expected.longValue() == before;
            return stored.decimalValue().compareTo(expected.decimalValue()) == 0
                    || howFar && stored.longValue() <= before;
        }
        return stored.isString() && expected.isString()
                ? same(stored.stringValue(), expected.stringValue())
                : stored.equals(expected);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    }

    private boolean same(String stored, String expected) {
        Matcher made = NEW.matcher(expected);
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        while (made.find()) {
            pattern.append(Pattern.quote(expected.substring(end, made.start())));
            names.add(made.group());
            pattern.append("(.+)");
            end = made.end();
        }
        if (names.isEmpty()) {
            return stored.equals(expected);
        }
        Matcher found = Pattern.compile(pattern + Pattern.quote(expected.substring(end)), Pattern.DOTALL)
                .matcher(stored);
        if (!found.matches()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            String group = found.group(i + 1);
            if (!group.equals(stoodFor.computeIfAbsent(names.get(i), _ -> group))) {
                return false;
            }
        }
        return true;
    }
}
