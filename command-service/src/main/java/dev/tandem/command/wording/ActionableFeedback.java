package dev.tandem.command.wording;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells feedback that somebody can act on from a verdict that helps nobody.
 *
 * <p>The policy: take away from a text the words that carry grammar ("she", "the", "because"), the words that every hiring
 * conversation is made of ("candidate", "interview", "team") and the words that judge without showing anything ("fit", "weak",
 * "feel"); {@link EnglishEmptyWords} lists them. What is left has to be an observation: at least {@value #FEWEST} different words.
 * "Not a great culture fit for our team" leaves none; "Could not explain why the connection pool ran dry" leaves five.
 *
 * <p>It reads English, whatever the case, spacing and punctuation. It does not understand: a nonsense of rare words passes, and a
 * keen observation in two words does not. It was measured on 60 good and 60 worthless texts, which are test resources.
 */
final class ActionableFeedback {

    /** Fewer different words of substance than this are no observation. */
    static final int FEWEST = 3;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}|\\p{Mn}");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2019\u02BC`]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private ActionableFeedback() {}

    /**
     * The policy's word on a text.
     *
     * @param actionable whether somebody can act on it
     * @param advice if not, how to write a better one; else empty
     */
    record Verdict(boolean actionable, String advice) {}

    static Verdict judge(String text) {
        Set<String> substance = substance(text);
        if (substance.size() >= FEWEST) {
            return new Verdict(true, "");
        }
        return new Verdict(
                false,
                (substance.isEmpty()
                                ? "This is a verdict without an observation: nobody can search better or learn from it."
                                : "Beside the verdict this says only " + substance + ": too little to act on.")
                        + " Say what the candidate did, said or could not show, such as: \"Asked how he would find a slow query,"
                        + " he named no tool and guessed at indexes.\"");
    }

    /** The different words that are left when grammar, small talk and judgement are taken away. */
    static Set<String> substance(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = APOSTROPHE.matcher(plain).replaceAll("");
        Set<String> words = new LinkedHashSet<>();
        for (String word : NOT_A_WORD.split(joined)) {
            if (word.length() > 1 && !EnglishEmptyWords.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }
}
