package dev.tandem.command.wording;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text, however it is spelled: in capitals, in full-width letters, with invisible characters, accents or any apostrophe. */
final class Words {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}|\\p{Mn}");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019\u201B\u02BC\u00B4`\uFF07]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private Words() {}

    /** In order, in lower case, without accents and apostrophes: {@code doesn’t} is {@code doesnt}, {@code für} is {@code fur}. */
    static List<String> of(String text) {
        String joined = APOSTROPHE.matcher(text).replaceAll("");
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return Arrays.stream(NOT_A_WORD.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
