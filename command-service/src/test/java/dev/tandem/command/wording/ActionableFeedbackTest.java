package dev.tandem.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How well the policy tells help from verdict, measured on texts written for it. */
class ActionableFeedbackTest {

    private static final int MOST_WRONG = 3;

    @Test
    void acceptsFeedbackThatSomebodyCanActOn() {
        List<String> good = texts("actionable.txt");

        assertThat(good).hasSize(60);
        assertThat(good.stream().filter(text -> !ActionableFeedback.judge(text).actionable()))
                .as("good texts refused")
                .hasSizeLessThanOrEqualTo(MOST_WRONG);
    }

    @Test
    void refusesVerdictsThatHelpNobody() {
        List<String> worthless = texts("worthless.txt");

        assertThat(worthless).hasSize(60);
        assertThat(worthless.stream()
                        .filter(text -> ActionableFeedback.judge(text).actionable()))
                .as("worthless texts accepted")
                .hasSizeLessThanOrEqualTo(MOST_WRONG);
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
        assertThat(ActionableFeedback.judge(text).actionable()).isFalse();
    }

    @Test
    void helpsToWriteABetterOne() {
        assertThat(ActionableFeedback.judge("no culture fit").advice())
                .contains("verdict without an observation")
                .contains("Say what the candidate did");
        assertThat(ActionableFeedback.judge("Weak on Kubernetes").advice()).contains("only [kubernetes]");
    }

    private static List<String> texts(String resource) {
        try (InputStream in = Objects.requireNonNull(ActionableFeedbackTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
