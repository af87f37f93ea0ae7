package dev.tandem.command.find;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts as they are compared: however they were typed, the same person is spelled the same. */
final class Normal {

    /** No e-mail address and no telephone number is shorter. */
    private static final int FEWEST_DIGITS = 6;

    /** Letters that a stroke or a ligature tells apart, which Unicode does not take apart itself. */
    private static final Map<Integer, String> PLAIN = Map.of(
            (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ð', "d", (int) 'ħ', "h", (int) 'æ', "ae", (int) 'œ',
            "oe", (int) 'þ', "th", (int) 'ς', "σ", (int) 'ŧ', "t");

    private Normal() {}

    /**
     * The words of a name: in Unicode's form NFKC, case folded, without accents. Hyphens part words; apostrophes are left out, so that
     * O'Brien is one word.
     */
    static List<String> words(String name) {
        String apart = Normalizer.normalize(folded(Normalizer.normalize(name, Form.NFKC)), Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints().filter(point -> !isAccent(point)).forEach(point -> {
            @Nullable String other = PLAIN.get(point);
            if (other != null) {
                plain.append(other);
            } else if (!isApostrophe(point)) {
                plain.appendCodePoint(isOfWord(point) ? point : ' ');
            }
        });
        return List.of(Normalizer.normalize(plain, Form.NFKC).split(" ")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The address, case folded; null if it is none. */
    static @Nullable String email(String text) {
        String address = folded(Normalizer.normalize(text, Form.NFKC).strip());
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

    /** Upper case first, so that ß is SS and the dotless ı an I. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Marks that may be left out; not the vowel signs of scripts that cannot be read without, nor the voicing of kana. */
    private static boolean isAccent(int point) {
        if (Character.getType(point) != Character.NON_SPACING_MARK || point == 0x3099 || point == 0x309A) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case INHERITED, HEBREW, ARABIC, GREEK, CYRILLIC -> true;
            default -> false;
        };
    }

    private static boolean isApostrophe(int point) {
        return point == '\''
                || point == 0x2019
                || point == 0x2018
                || point == 0x02BC
                || point == 0x02BB
                || point == '`';
    }

    private static boolean isOfWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(point);
        };
    }
}
