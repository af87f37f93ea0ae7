package dev.tandem.command.find;

import dev.tandem.events.value.Words;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts as they are compared: however they were typed, the same person is spelled the same. */
final class Normal {

    /** No e-mail address and no telephone number is shorter. */
    private static final int FEWEST_DIGITS = 6;

    private Normal() {}

    /** The address, case folded; null if it is none. */
    static @Nullable String email(String text) {
        String address = Words.folded(Normalizer.normalize(text, Form.NFKC).strip());
        int at = address.indexOf('@');
        return at > 0 && at < address.length() - 1 && address.chars().noneMatch(Character::isWhitespace)
                ? address
                : null;
    }

    /** The digits of the number, without what an international one begins with; null if it is none. */
    static @Nullable String phone(String text) {
        String number = Normalizer.normalize(text, Form.NFKC).strip();
        StringBuilder digits = new StringBuilder();
        boolean only = number.codePoints().allMatch(point -> {
            if (Character.isDigit(point)) {
                digits.append(Character.digit(point, 10));
                return true;
            }
            return "+-–./() \u00a0".indexOf(point) >= 0;
        });
        String all = digits.toString();
        if (!number.startsWith("+") && all.startsWith("00")) {
            all = all.substring(2);
        }
        return only && all.length() >= FEWEST_DIGITS ? all : null;
    }

    /** How many characters of a text there are, as people count them. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Its first characters. */
    static String first(String text, int characters) {
        return text.substring(0, text.offsetByCodePoints(0, characters));
    }

    /** From how many characters on a beginning of it is looked for: where a character is a syllable or a word, one is enough. */
    static int fewest(String word) {
        return switch (UnicodeScript.of(word.codePointAt(0))) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 1;
            default -> Prefixes.FEWEST;
        };
    }

    /** All beginnings of a text from that many characters on. */
    static List<String> beginnings(String text, int from, int most) {
        List<String> beginnings = new ArrayList<>();
        for (int characters = from; characters <= Math.min(length(text), most); characters++) {
            beginnings.add(first(text, characters));
        }
        return beginnings;
    }
}
