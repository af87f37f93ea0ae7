package dev.tandem.events.value;

import java.util.Optional;

/**
 * What people write. It has something to see in it, no control characters and no halves of characters; a short one (a name, a title)
 * is a single line, a longer one may have line breaks and tabs. It is kept as it was written, not normalised: nothing is ever
 * looked up by a text.
 */
public final class Text {

    /** A text that may have at most so many characters is a single line. */
    public static final int LINE = 200;

    /** No text is longer, whatever it is for: a job ad. */
    public static final int LONGEST = 20_000;

    private Text() {}

    /**
     * What keeps {@code given} from being a text, as the rest of a sentence; empty if it is one.
     *
     * @param most how many characters (UTF-16 units) it may have
     */
    public static Optional<String> objection(String given, int most) {
        if (given.length() > most) {
            return Optional.of("has " + given.length() + " characters, which is more than " + most);
        }
        boolean visible = false;
        int point;
        for (int at = 0; at < given.length(); at += Character.charCount(point)) {
            point = given.codePointAt(at);
            Optional<String> objection = objection(point, most);
            if (objection.isPresent()) {
                return objection;
            }
            visible |= isVisible(point);
        }
        return visible ? Optional.empty() : Optional.of("has nothing in it that can be seen");
    }

    private static Optional<String> objection(int point, int most) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                boolean layout = point == '\t' || point == '\n' || point == '\r';
                boolean separator = Character.getType(point) != Character.CONTROL;
                if (most > LINE && (layout || separator)) {
                    yield Optional.empty();
                }
                yield Optional.of(
                        layout || separator
                                ? "is a single line; it has a line break or tab in it"
                                : "has the control character U+%04X in it".formatted(point));
            }
            case Character.SURROGATE -> Optional.of("has half a character in it (U+%04X)".formatted(point));
            default -> Optional.empty();
        };
    }

    /** Whether there is ink: a letter, digit, mark of punctuation or symbol, but none of those that Unicode draws as nothing. */
    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> !isBlankByName(point);
            default -> false;
        };
    }

    /** Letters and symbols that are fillers: four of Hangul, and the Braille pattern without a dot. */
    private static boolean isBlankByName(int point) {
        return point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0 || point == 0x2800;
    }
}
