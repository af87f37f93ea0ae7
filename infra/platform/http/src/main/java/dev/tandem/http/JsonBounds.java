package dev.tandem.http;

import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.value.Decimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * How much JSON may hold, whatever it is for: looked at token by token, before anything is made of it.
 *
 * @param depth how many objects and lists may stand in each other
 * @param values how many values it may have in all
 * @param list how many entries a list may have
 * @param members how many members an object may have
 * @param text how many characters a text may have
 */
public record JsonBounds(int depth, int values, int list, int members, int text) {

    private static final int LONGEST_NAME = 200;

    /**
     * The first thing that is out of bounds; null if nothing is.
     *
     * @param parser at the beginning; afterwards at the end, or at what is out of bounds
     * @throws JacksonException if it is not well-formed
     */
    public @Nullable FieldError firstExcess(JsonParser parser) {
        Deque<int[]> counts = new ArrayDeque<>(); // of the objects and lists that are open, the innermost first
        int seen = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME) {
                if (parser.currentName().length() > LONGEST_NAME) {
                    return new FieldError(
                            path(parser.streamReadContext().getParent().pathAsPointer()),
                            "has a member whose name is longer than " + LONGEST_NAME + " characters");
                }
                continue;
            }
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                counts.pop();
                continue;
            }
            String excess = ++seen > values ? "makes more than " + values + " values" : excess(parser, token, counts);
            if (excess != null) {
                return new FieldError(path(parser.streamReadContext().pathAsPointer()), excess);
            }
        }
        return null;
    }

    private @Nullable String excess(JsonParser parser, JsonToken token, Deque<int[]> counts) {
        // Once an object or a list has opened, the parser's context is its own; it stands in the one around it.
        TokenStreamContext context = parser.streamReadContext();
        boolean inObject = (token.isStructStart() ? context.getParent() : context).inObject();
        if (!counts.isEmpty() && ++counts.peek()[0] > (inObject ? members : list)) {
            return inObject ? "makes more than " + members + " members" : "makes a list of more than " + list;
        }
        return switch (token) {
            case START_OBJECT, START_ARRAY -> {
                counts.push(new int[1]);
                yield counts.size() > depth ? "is nested deeper than " + depth : null;
            }
            case VALUE_STRING -> parser.getStringLength() > text ? "has more than " + text + " characters" : null;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                Decimal.isSpelled(parser.getString()) ? null : "is not " + Decimal.WORDS;
            default -> null;
        };
    }

    /** A pointer as people write paths, such as {@code reasons[0].observed}; {@code body} for the whole. */
    public static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement() && rest.getMatchingIndex() >= 0) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
