package dev.tandem.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How well the policy tells judging a person from judging their work, measured on texts that somebody else wrote for it. */
class ProtectedTraitsTest {

    private static final int MOST_WRONG = 3;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void findsWhatIsSaidOfThePerson(String language) {
        List<String> said = texts("trait." + language + ".txt");

        assertThat(said).hasSize(60);
        assertThat(said.stream().filter(text -> !found(text))).as("missed").hasSizeLessThanOrEqualTo(MOST_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void letsPassWhatIsSaidOfTheirWork(String language) {
        List<String> harmless = texts("no-trait." + language + ".txt");

        assertThat(harmless).hasSize(60);
        assertThat(harmless.stream().filter(ProtectedTraitsTest::found))
                .as("taken for a trait")
                .hasSizeLessThanOrEqualTo(MOST_WRONG);
    }

    /** Two more sets of 30, each written without a look at the expressions; both were looked at since. */
    @ParameterizedTest
    @CsvSource({"seen, en", "seen, de", "fresh, en", "fresh, de"})
    void staysAsGoodOnOthers(String set, String language) {
        assertThat(texts(set + "-trait." + language + ".txt").stream().filter(text -> !found(text)))
                .as("missed")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(texts(set + "-no-trait." + language + ".txt").stream().filter(ProtectedTraitsTest::found))
                .as("taken for a trait")
                .isEmpty();
    }

    @Test
    void whatARequirementAsksForMayBeSaid() {
        assertThat(found("She is 17, two months short")).isTrue();
        assertThat(ProtectedTraits.areIn("She is 17, two months short", List.of("18 years old, as the law asks")))
                .isFalse();
        assertThat(ProtectedTraits.areIn("Not a native speaker", List.of("Speaks English like a native")))
                .isFalse();
        assertThat(ProtectedTraits.areIn("She is 52", List.of("Speaks English like a native")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHE IS 52!!!", "she\u2019s 52", "She i\u200Bs 52.", "ｓｈｅ ｉｓ ５２", "Her  acce\u0301nt"})
    void seesThroughSpellings(String text) {
        assertThat(found(text)).isTrue();
    }

    /** What an expression is searched for near is there wherever it matches: nothing is overlooked for being quick. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void whatMatchesHoldsAPieceThatItNeeds(String language) {
        List<TraitExpressions.Expression> expressions = TraitExpressions.of(
                        language, language.equals("en") ? EnglishEmptyWords.WORDS : GermanEmptyWords.WORDS)
                .all();
        List<String> all = Stream.of(
                        "trait", "no-trait", "seen-trait", "seen-no-trait", "fresh-trait", "fresh-no-trait")
                .flatMap(set -> texts(set + "." + language + ".txt").stream())
                .map(Clauses::of)
                .toList();

        assertThat(expressions)
                .hasSizeGreaterThan(100)
                .allSatisfy(expression -> assertThat(all.stream()
                                .filter(text ->
                                        expression.pattern().matcher(text).find())
                                .filter(text -> !expression.isIn(text, 0, text.length())
                                        || expression.needed().stream()
                                                .noneMatch(piece -> text.contains(piece.text()))))
                        .as(expression.pattern().pattern())
                        .isEmpty());
    }

    /** The longest text that a command takes: half a dozen pages of what is harmless, and of what only begins like a trait. */
    @Test
    void looksAtALongTextQuickly() {
        String harmless = String.join(". ", texts("actionable.en.txt")) + String.join(". ", texts("no-trait.de.txt"));
        assertThat(quickest(harmless.substring(0, 4_000))).isLessThan(Duration.ofMillis(25));
        String begun = "she is a very clearly quite good ".repeat(125).substring(0, 4_000);
        assertThat(quickest(begun)).isLessThan(Duration.ofMillis(100));
    }

    /** Whoever is the first to look has to compile what they use, and others may be at work. */
    private static Duration quickest(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long before = threads.getCurrentThreadCpuTime();
            found(text);
            quickest = Math.min(quickest, threads.getCurrentThreadCpuTime() - before);
        }
        return Duration.ofNanos(quickest);
    }

    private static boolean found(String text) {
        return ProtectedTraits.areIn(text, List.of());
    }

    private static List<String> texts(String file) {
        try (InputStream in = Objects.requireNonNull(ProtectedTraitsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
