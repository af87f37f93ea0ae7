package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FigureTest {

    private static final Figure FIGURE = new Figure(
            "append-64-callers", 200, "events/s", 100.0, 2.0, 3.0, null, Cpu.against(80, 100), "against commits");

    @Test
    void hasTheFieldsThatOthersRelyOn() {
        JsonNode json = new JsonMapper().valueToTree(FIGURE);
        assertThat(json.propertyNames())
                .contains("figure", "value", "unit", "reference", "ratio", "atLeast", "cpu", "note")
                .doesNotContain("line");
        assertThat(json.get("ratio").doubleValue()).isEqualTo(2.0);
        assertThat(json.get("cpu").get("micros").doubleValue()).isEqualTo(80);
        assertThat(json.get("cpu").get("ratio").doubleValue()).isEqualTo(0.8);
    }

    @Test
    void saysWhenItFallsShort() {
        assertThat(FIGURE.line()).contains("append-64-callers").contains("2.00").endsWith("wanted 3.0 or more: NO");
    }

    @Test
    void saysWhatAnOperationCosts() {
        assertThat(FIGURE.line()).contains("CPU     80.0 µs against    100.0  ratio  0.80");
    }

    @Test
    void saysWhenItTakesNoLongerThanWanted() {
        Figure quick = new Figure("command-on-10000-events", 110, "µs", 100.0, 1.1, null, 1.3, null, "one caller");
        assertThat(quick.line()).endsWith("wanted 1.3 or less: yes");
    }

    @Test
    void theMedianIsNotMovedByOneDisturbedRound() {
        assertThat(Rounds.median(List.of(10.0, 11.0, 900.0))).isEqualTo(11.0);
        assertThat(Rounds.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    }
}
