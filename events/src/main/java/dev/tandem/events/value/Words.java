package dev.tandem.events.value;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a text, as they are compared: however it was typed, the same word is spelled the same. */
public final class Words {

    /** Letters that a stroke or a ligature tells apart, which Unicode does not take apart itself. */
    private static final Map<Integer, String> PLAIN = Map.of(
            (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ð', "d", (int) 'ħ', "h", (int) 'æ', "ae", (int) 'œ',
            "oe", (int) 'þ', "th", (int) 'ς', "σ", (int) 'ŧ', "t");

    private Words() {}

    /**
     * The words of a text: in Unicode's form NFKC, case folded, without accents. Hyphens part words; apostrophes are left out, so that
     * O'Brien is one word.
     */
    public static List<String> of(String text) {
        String apart = Normalizer.normalize(folded(Normalizer.normalize(text, Form.NFKC)), Form.NFKD);
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

    /** Without the difference between capitals and small letters: upper case first, so that ß is SS and the dotless ı an I. */
    public static String folded(String text) {
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
