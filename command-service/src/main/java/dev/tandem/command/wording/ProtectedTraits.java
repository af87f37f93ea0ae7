package dev.tandem.command.wording;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a text that judges somebody's work from one that says what they are: of what age, with what family, from where, of what faith,
 * how healthy, a man or a woman.
 *
 * <p>The policy: not a word alone is looked for, but a word said of somebody ("she is 52", "her accent", "two small kids at home").
 * What an employer, a product or a project is called says nothing of the person ("Catholic hospital", "age verification"), nor does
 * what a requirement asks for: a language, a permit, a licence, a legal age.
 *
 * <p>English and German are looked for in every text, whatever language its writer names. It does not understand: hints and irony
 * pass. On 30 such texts a language that it had not been made for, a third of them veiled, it missed 9 and 10, and of 30 harmless ones
 * it took 1 and 1 for such.
 */
public final class ProtectedTraits {

    private static final List<TraitExpressions> LANGUAGES = List.of(
            TraitExpressions.of("en", EnglishEmptyWords.WORDS), TraitExpressions.of("de", GermanEmptyWords.WORDS));

    private ProtectedTraits() {}

    /**
     * Whether the text says of somebody what nobody may be judged by.
     *
     * @param askedFor the requirements that the text is about, as they are written; may be empty
     */
    public static boolean areIn(String text, List<String> askedFor) {
        String clauses = Clauses.of(text);
        List<String> requirements = askedFor.stream().map(Clauses::of).toList();
        Set<Trait> traits = Arrays.stream(Trait.values())
                .filter(trait -> requirements.stream().noneMatch(trait::askedForBy))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trait.class)));
        return LANGUAGES.stream().anyMatch(language -> language.say(traits, clauses));
    }
}
