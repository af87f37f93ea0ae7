package dev.tandem.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How well the policy tells help from verdict, measured on texts written for it. */
class ActionableFeedbackTest {

    private static final int MOST_WRONG = 3;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void acceptsFeedbackThatSomebodyCanActOn(String language) {
        List<String> good = texts("actionable." + language + ".txt");

        assertThat(good).hasSize(60);
        assertThat(good.stream().filter(text -> !actionable(text, language)))
                .as("good texts refused")
                .hasSizeLessThanOrEqualTo(MOST_WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void refusesVerdictsThatHelpNobody(String language) {
        List<String> vague = texts("vague." + language + ".txt");

        assertThat(vague).hasSize(60);
        assertThat(vague.stream().filter(text -> actionable(text, language)))
                .as("vague texts accepted")
                .hasSizeLessThanOrEqualTo(MOST_WRONG);
    }

    /** What was written when the words were settled, and never looked at to settle them: 20 texts each. */
    @ParameterizedTest
    @CsvSource({"en, 4, 0", "de, 3, 0"})
    void onTextsItWasNotMadeForItDoesAsRecorded(String language, int goodRefused, int vagueAccepted) {
        assertThat(texts("heldout-actionable." + language + ".txt").stream()
                        .filter(text -> !actionable(text, language)))
                .hasSizeLessThanOrEqualTo(goodRefused);
        assertThat(texts("heldout-vague." + language + ".txt").stream().filter(text -> actionable(text, language)))
                .hasSizeLessThanOrEqualTo(vagueAccepted);
    }

    @Test
    void whatNobodyMeasuredIsNotRefused() {
        assertThat(ActionableFeedback.measures(new Language("pt"))).isFalse();
        assertThat(actionable("Não serve", "pt")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passt einfach nicht so richtig zu uns",
                "PASST NICHT INS TEAM",
                "Bauchgefu\u0308hl",
                "Bauchgefuhl",
                "Bauchge\u00ADfühl",
                "kein cultural-fit"
            })
    void seesThroughTheSpellingsOfGerman(String text) {
        assertThat(actionable(text, "de")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a fit",
                "NOT A FIT!!!",
                " not\ta\n fit ",
                "not‑a‑fit",
                "Not a f\u200Bit",
                "ｎｏｔ ａ ｆｉｔ",
                "no culture fit",
                "No cultural-fit.",
                "gut feeling",
                "GUT-FEELING",
                "just my gut feel",
                "Not a fit. No culture fit. Gut feeling. Not a fit."
            })
    void seesThroughCaseSpacingAndPunctuation(String text) {
        assertThat(actionable(text, "en")).isFalse();
    }

    @Test
    void helpsToWriteABetterOne() {
        assertThat(ActionableFeedback.advice("no culture fit", Language.ENGLISH))
                .contains("verdict without an observation")
                .contains("Say what the candidate did");
        assertThat(ActionableFeedback.advice("Weak on Kubernetes", Language.ENGLISH))
                .contains("too little to act on")
                .doesNotContainIgnoringCase("kubernetes");
    }

    private static boolean actionable(String text, String language) {
        return ActionableFeedback.advice(text, new Language(language)) == null;
    }

    private static List<String> texts(String resource) {
        try (InputStream in = Objects.requireNonNull(ActionableFeedbackTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
