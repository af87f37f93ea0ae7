package dev.tandem.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a revision still is what it was. Both sides have to go on: whoever reads what is published from now on with the old schema, and
 * this version of Tandem, which reads what was stored by the old. So a revision may only get further fields that may be left out, and
 * further constants of an enum, which consumers are told to pass over; all else is a new revision.
 */
final class Compatibility {

    /** Says nothing about the shape. */
    private static final Set<String> WORDS =
            Set.of("description", "title", "examples", EventContract.SINCE, "$schema", "$id", "x-version");

    private static final Set<String> LOOKED_AT =
            Set.of("properties", "required", "enum", "$defs", "items", "oneOf", "anyOf");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();
    private final Set<String> within = new TreeSet<>();
    private boolean same = true;

    private Compatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /**
     * What a schema says otherwise than it did.
     *
     * @param breaks what would break somebody, as sentences
     * @param same whether it says exactly the same, words apart
     */
    record Change(List<String> breaks, boolean same) {}

    /** What has changed between the schema of a revision as it was written down and as it is made now. */
    static Change between(JsonNode before, JsonNode after) {
        Compatibility compatibility = new Compatibility(before, after);
        compatibility.schema("", before, after);
        return new Change(List.copyOf(compatibility.breaks), compatibility.same);
    }

    private void schema(String at, JsonNode was, JsonNode is) {
        String pair = name(was) + " " + name(is);
        boolean named = !name(was).isEmpty() && !name(is).isEmpty();
        if (named && !within.add(pair)) {
            return; // a thing that holds things of its own kind
        }
        JsonNode old = resolved(before, was);
        JsonNode now = resolved(after, is);
        properties(at, old, now);
        required(at, old, now);
        constants(at, old, now);
        if (old.has("items") && now.has("items")) {
            schema(at + "/*", old.get("items"), now.get("items"));
        }
        alternatives(at, "oneOf", old, now);
        alternatives(at, "anyOf", old, now);
        rest(at, old, now);
        if (named) {
            within.remove(pair);
        }
    }

    private void properties(String at, JsonNode old, JsonNode now) {
        JsonNode left = old.path("properties");
        JsonNode right = now.path("properties");
        left.properties().forEach(field -> {
            @Nullable JsonNode still = right.get(field.getKey());
            if (still == null) {
                broken(at + "/" + field.getKey() + " is gone");
            } else {
                schema(at + "/" + field.getKey(), field.getValue(), still);
            }
        });
        same &= right.size() == left.size();
    }

    private void required(String at, JsonNode old, JsonNode now) {
        Set<String> had = texts(old.path("required"));
        Set<String> has = texts(now.path("required"));
        for (String field : has) {
            if (!had.contains(field)) {
                broken(at + "/" + field + " has to be there now, and is not in what was stored before");
            }
        }
        for (String field : had) {
            if (!has.contains(field) && now.path("properties").has(field)) {
                broken(at + "/" + field + " may be left out now");
            }
        }
    }

    private void constants(String at, JsonNode old, JsonNode now) {
        Set<String> gone = texts(old.path("enum"));
        Set<String> there = texts(now.path("enum"));
        same &= gone.equals(there);
        if (old.has("enum") != now.has("enum")) {
            broken(at + " is " + (now.has("enum") ? "one of a list now" : "no longer one of a list"));
            return;
        }
        gone.removeAll(there);
        if (!gone.isEmpty()) {
            broken(at + " is never " + String.join(", ", gone) + " now, which was stored before");
        }
    }

    /** What is null or something else, and what is one of several types. */
    private void alternatives(String at, String keyword, JsonNode old, JsonNode now) {
        List<JsonNode> was = List.copyOf(old.path(keyword).values());
        List<JsonNode> is = List.copyOf(now.path(keyword).values());
        same &= is.size() == was.size();
        if (was.isEmpty() != is.isEmpty() || keyword.equals("anyOf") && is.size() > was.size()) {
            broken(at + " may be other kinds of thing than before");
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            JsonNode one = was.get(i);
            @Nullable
            JsonNode still = is.stream()
                    .filter(other -> !name(one).isEmpty() && name(one).equals(name(other)))
                    .findFirst()
                    .orElse(name(one).isEmpty() && i < is.size() ? is.get(i) : null);
            if (still == null) {
                broken(at + " is never a " + name(one).replaceAll(".*/", "") + " now, which was stored before");
            } else {
                schema(at, one, still);
            }
        }
    }

    private void rest(String at, JsonNode old, JsonNode now) {
        Set<String> keywords = new TreeSet<>(old.propertyNames());
        keywords.addAll(now.propertyNames());
        keywords.removeAll(WORDS);
        keywords.removeAll(LOOKED_AT);
        keywords.removeIf(keyword -> keyword.startsWith("x-")); // told to people, and to tools that look after data
        if (old.has("items") != now.has("items")) {
            broken(at + " is " + (now.has("items") ? "a list now" : "no list any more"));
        }
        for (String keyword : keywords) {
            if (!old.path(keyword).equals(now.path(keyword))) {
                broken("%s says %s %s, and said %s"
                        .formatted(at.isEmpty() ? "/" : at, keyword, told(now, keyword), told(old, keyword)));
            }
        }
    }

    private static String told(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).toString() : "nothing";
    }

    private void broken(String what) {
        breaks.add(what);
        same = false;
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(JsonNode schema) {
        return schema.path("$ref").asString("");
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        String reference = name(schema);
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }
}
