package dev.tandem.importer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    @Test
    void whateverIsQuotedRightIsReadAsItWasWritten() throws IOException {
        Random random = new Random(9);
        String[] pieces = {"a", ",", "\"", "\n", "\r\n", "é", "\uD83D\uDE00", " ", ";", "", "x y"};
        for (int run = 0; run < 300; run++) {
            List<List<String>> written = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int row = 0; row < 5; row++) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < 3; cell++) {
                    StringBuilder one = new StringBuilder("c");
                    for (int i = random.nextInt(4); i > 0; i--) {
                        one.append(pieces[random.nextInt(pieces.length)]);
                    }
                    cells.add(one.toString());
                    text.append(cell == 0 ? "" : ",")
                            .append('"')
                            .append(one.toString().replace("\"", "\"\""))
                            .append('"');
                }
                written.add(cells);
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            CsvRecords records = records(text.toString());
            records.width(3);
            for (List<String> cells : written) {
                CsvRecords.Record read = Objects.requireNonNull(records.next());
                assertThat(read.broken()).as(text.toString()).isNull();
                assertThat(read.cells()).isEqualTo(cells);
            }
            assertThat(records.next()).isNull();
        }
    }

    @Test
    void aQuoteThatIsNotClosedSpoilsItsOwnLineAloneWhereverItIs() throws IOException {
        for (int broken = 1; broken <= 5; broken++) {
            StringBuilder text = new StringBuilder();
            for (int line = 1; line <= 5; line++) {
                text.append(line == broken ? "\"a,b,c\n" : "\"a\",b,c\n");
            }
            CsvRecords records = records(text.toString());
            records.width(3);
            for (int line = 1; line <= 5; line++) {
                CsvRecords.Record read = Objects.requireNonNull(records.next());
                assertThat(read.line()).isEqualTo(line);
                assertThat(read.broken() != null)
                        .as("line " + line + " of\n" + text)
                        .isEqualTo(line == broken);
            }
            assertThat(records.next()).isNull();
        }
    }

    private static CsvRecords records(String text) {
        return new CsvRecords(new BufferedReader(new StringReader(text)), ',');
    }
}
