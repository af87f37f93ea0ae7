package dev.tandem.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.events.requisition.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names have the form that they are documented to have, to the letter. */
class IdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "Z",
                "0",
                "9",
                ".",
                "_",
                "-",
                "req-7.B_2",
                "4d92a8aa-7005-3ab2-8361-84355e807bffbffbffbffbffbffbffbffbff0000"
            })
    void anIdIsLettersDigitsDotsUnderscoresAndDashes(String value) {
        assertThat(new RequisitionId(value).value()).isEqualTo(value);
        assertThat(new PersonId(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "é",
                "a/b",
                "a:b",
                "a@b",
                "a[b",
                "a`b",
                "a{b",
                "a,b",
                "a\n",
                "a\0",
                "4d92a8aa-7005-3ab2-8361-84355e807bffbffbffbffbffbffbffbffbff00001"
            })
    void nothingElseIsAnId(String value) {
        assertThatThrownBy(() -> new RequisitionId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 64 letters");
        assertThatThrownBy(() -> new PersonId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "SCREEN", "STEP_2", "Z9_", "ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJ"})
    void aStageIsCapitalsDigitsAndUnderscores(String name) {
        assertThat(new Stage(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Screen",
                "_A",
                "1A",
                "A-B",
                "A B",
                "A@",
                "A[",
                "A/",
                "A:",
                "A^",
                "A`",
                "É",
                "ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJK"
            })
    void nothingElseIsAStage(String name) {
        assertThatThrownBy(() -> new Stage(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("capitals");
    }
}
