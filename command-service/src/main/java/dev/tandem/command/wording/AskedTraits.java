package dev.tandem.command.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a text that asks for what the work takes from one that asks for somebody of a certain age, family, origin, faith, health or
 * gender: a native speaker, a digital native, somebody for a young team.
 *
 * <p>It is a measure of its own beside {@link ProtectedTraits}, which looks for what is said of one person, while what is asked for is
 * said of nobody: that found 20 of 51 texts that ask for such a person, and took 9 of 67 harmless ones for it.
 *
 * <p>A language, a permit, a licence or a legal age may be asked for. English and German are looked for in every text.
 */
public final class AskedTraits {

    private static final List<TraitExpressions> LANGUAGES = List.of(
            TraitExpressions.in("asked.en.txt", EnglishEmptyWords.WORDS),
            TraitExpressions.in("asked.de.txt", GermanEmptyWords.WORDS));

    private static final Set<Trait> ALL = EnumSet.allOf(Trait.class);

    private AskedTraits() {}

    /** Whether the text asks for one. */
    public static boolean areIn(String text) {
        String clauses = Clauses.of(text);
        return LANGUAGES.stream().anyMatch(language -> language.say(ALL, clauses));
    }
}
