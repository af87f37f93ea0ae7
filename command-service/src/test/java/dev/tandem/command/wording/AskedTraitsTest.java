package dev.tandem.command.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What requirements and advertisements ask for. The texts were written together with the expressions: they say what is meant. */
class AskedTraitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void findsWhatAsksForSomebodyOfACertainKind(String language) {
        List<String> texts = texts("asked-trait." + language + ".txt");
        assertThat(texts).hasSizeGreaterThan(20);
        assertThat(texts.stream().filter(text -> !AskedTraits.areIn(text)))
                .as("missed")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void letsPassWhatTheWorkTakes(String language) {
        List<String> texts = texts("asked-no-trait." + language + ".txt");
        assertThat(texts).hasSizeGreaterThan(30);
        assertThat(texts.stream().filter(AskedTraits::areIn))
                .as("taken for asking for a trait")
                .isEmpty();
    }

    /** Requirements of the other sets of texts ask for no trait, whatever is said of those who are held to them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "actionable.en.txt",
                "actionable.de.txt",
                "heldout-actionable.en.txt",
                "heldout-actionable.de.txt"
            })
    void whatIsWrittenOfWorkAsksForNone(String file) {
        assertThat(texts(file).stream().filter(AskedTraits::areIn)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NATIVE SPEAKER!", "native-speaker", "na\u200Btive  speakers"})
    void seesThroughSpellings(String text) {
        assertThat(AskedTraits.areIn(text)).isTrue();
    }

    private static List<String> texts(String file) {
        try (InputStream in = Objects.requireNonNull(AskedTraitsTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
