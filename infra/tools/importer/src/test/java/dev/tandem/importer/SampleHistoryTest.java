package dev.tandem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {

    @Test
    void theSameSeedGivesTheSameHistoryToTheLetterAndAnotherSeedAnother() {
        assertThat(lines(200, 3)).isEqualTo(lines(200, 3));
        assertThat(lines(200, 3)).isNotEqualTo(lines(200, 4));
        // Written down here, so that a sample in a README stays true.
        assertThat(lines(1, 1).subList(0, 3))
                .containsExactly(
                        "application;step;event;at;by;birth_year;gender;postcode",
                        "1;1;Application received;08.01.2024 09:31:00;\"Platform team\";1990;f;9313",
                        "1;2;Phone screen;08.01.2024 09:31:00;\"Ines\";1990;f;9313");
    }

    @Test
    void isDirtyInEveryWayThatHistoriesAre() {
        List<String> lines = lines(2_000, 1);
        String all = String.join("\n", lines);

        assertThat(all).as("a time that is none").contains(";unknown;");
        assertThat(all).as("what means nothing here").contains(";Reminder mailed;");
        assertThat(afterFirst(lines, "Turned down")).as("goes on after its end").isGreaterThan(100);
        assertThat(afterFirst(lines, "Offer made")).as("goes on after an offer").isGreaterThan(50);
    }

    private static long afterFirst(List<String> lines, String end) {
        List<String> ended = new ArrayList<>();
        long after = 0;
        for (String line : lines) {
            String[] cells = line.split(";", -1);
            if (ended.contains(cells[0])) {
                after++;
            } else if (cells[2].equals(end)) {
                ended.add(cells[0]);
            }
        }
        return after;
    }

    private static List<String> lines(int cases, long seed) {
        List<String> lines = new ArrayList<>();
        SampleHistory.write(cases, seed, lines::add);
        return lines;
    }
}
