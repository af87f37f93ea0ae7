package dev.tandem.query.history;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a sentence about an event says beside what happened: how much of it, from where to where, by when. Only what events of many types
 * have under the same name, and never a text that somebody wrote; what the reader may not read is not there to be said.
 */
final class Details {

    private static final List<Function<JsonNode, @Nullable String>> ALL = List.of(
            Details::evidence,
            payload -> count(payload, "requirements", "requirement"),
            payload -> count(payload, "changes", "change"),
            payload -> count(payload, "reasons", "reason"),
            payload -> count(payload, "members", "interviewer"),
            payload -> count(payload, "assignments", "interviewer"),
            payload -> count(payload, "attendees", "attendee"),
            payload -> count(payload, "applications", "application"),
            Details::way,
            payload -> constant(payload, "at", "at the stage "),
            payload -> constant(payload, "side", "side "),
            payload -> constant(payload, "how", "by "),
            payload -> number(payload, "version", "version "),
            payload -> text(payload, "startsAt", "on "),
            payload -> text(payload, "dueAt", "due "));

    private Details() {}

    /** In brackets, with a space before; empty if there is nothing to say. */
    static String of(JsonNode payload) {
        String said = ALL.stream()
                .map(detail -> detail.apply(payload))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private static @Nullable String evidence(JsonNode payload) {
        JsonNode evidence = payload.path("evidence");
        if (!evidence.isArray() || evidence.isEmpty()) {
            return null;
        }
        long met = evidence.valueStream()
                .filter(one -> one.path("met").asBoolean(false))
                .count();
        return "evidence for " + met + " of " + counted(evidence.size(), "requirement");
    }

    private static @Nullable String count(JsonNode payload, String field, String thing) {
        JsonNode list = payload.path(field);
        return list.isArray() && !list.isEmpty() ? counted(list.size(), thing) : null;
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static @Nullable String way(JsonNode payload) {
        JsonNode from = payload.path("from");
        JsonNode to = payload.path("to");
        return from.isString() && to.isString()
                ? "from " + plain(from.stringValue()) + " to " + plain(to.stringValue())
                : null;
    }

    private static @Nullable String constant(JsonNode payload, String field, String before) {
        JsonNode value = payload.path(field);
        return value.isString() && value.stringValue().matches("[A-Z][A-Z_]+")
                ? before + plain(value.stringValue())
                : null;
    }

    /** A constant in words; ids of people as they are. */
    private static String plain(String value) {
        return value.matches("[A-Z][A-Z_]+") ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : value;
    }

    private static @Nullable String number(JsonNode payload, String field, String before) {
        JsonNode value = payload.path(field);
        return value.isIntegralNumber() ? before + value.longValue() : null;
    }

    private static @Nullable String text(JsonNode payload, String field, String before) {
        return Stream.of(payload.path(field))
                .filter(JsonNode::isString)
                .map(value -> before + value.stringValue())
                .findFirst()
                .orElse(null);
    }
}
