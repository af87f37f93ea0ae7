package dev.tandem.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.client.ToolException;
import dev.tandem.importer.ImportReport.SkippedRow;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    private static final String MAP = """
            name: tiny
            columns: {case: id, sequence: n, activity: what, time: at, person: who}
            never: [age]
            requisitions:
              cases: 2
              id: tiny-{number}
              recruiters: [rita]
              hiringManagers: [max]
              open: {title: T, department: D, roleType: R, location: L, openings: 1}
            candidates: tiny-{case}
            activities:
              begins: [SubmitCandidate: {source: INBOUND}]
            """;

    @TempDir
    private Path folder;

    @Test
    void ordersCasesByFirstEventAndTheRowsOfACaseByTheirNumber() throws IOException {
        EventLog log = read("""
                id,n,what,at,who,age
                late,1,begins,2024-01-02T00:00:00Z,Ann,30
                early,2,goes on,2024-01-01T00:00:00+01:00,Bob,30
                early,1,begins,2024-01-01T00:00:00+01:00,Ann,30
                """);

        assertThat(log.rows()).isEqualTo(3);
        assertThat(log.cases()).extracting(CaseHistory::caseId).containsExactly("early", "late");
        assertThat(log.cases().getFirst().rows())
                .containsExactly(
                        new LogRow(4, "early", 1, "begins", Instant.parse("2023-12-31T23:00:00Z"), "Ann"),
                        new LogRow(3, "early", 2, "goes on", Instant.parse("2023-12-31T23:00:00Z"), "Bob"));
    }

    @Test
    void aRowThatCannotBeReadIsSkippedWithItsLineAndTheReason() throws IOException {
        EventLog log = read("""
                id,n,what,at,who,age
                1,1,begins,yesterday,Ann,30

                1,two,begins,2024-01-01T00:00:00Z,Ann,30
                1,3,begins,2024-01-01T00:00:00Z
                ,4,begins,2024-01-01T00:00:00Z,Ann,30
                1,5,"a text of
                two lines",2024-01-01T00:00:00Z,Ann,30
                1,5,begins,2024-01-01T00:00:00Z,Ann,30""");

        assertThat(log.rows()).isEqualTo(6);
        assertThat(log.skipped())
                .containsExactly(
                        new SkippedRow(
                                2,
                                "its column at is not a time from 1900 to 9999 as the map describes it: 'yesterday'"),
                        new SkippedRow(4, "its column n is not a whole number: 'two'"),
                        new SkippedRow(5, "it has 4 columns, the first line has 6"),
                        new SkippedRow(6, "its column id is empty"),
                        new SkippedRow(9, "case 1 has its row 5 on line 7 already"));
    }

    @Test
    void aCompressedLogIsKnownByItsContentAndAByteOrderMarkIsNoColumn() throws IOException {
        Path file = folder.resolve("log.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("\uFEFFid,n,what,at,who,age\n1,1,begins,2024-01-01T00:00:00Z,Ann,30\n".getBytes(UTF_8));
        }
        assertThat(EventLog.read(file, map(MAP)).cases()).hasSize(1);
    }

    @Test
    void aLogWithoutAColumnThatTheMapNamesIsRefusedAsAWhole() {
        assertThatThrownBy(() -> read("id,n,what,when\n"))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("has no column at, who; its columns are id, n, what, when");
    }

    @Test
    void soManyCasesInTheOrderOfTheirFirstEventsAreOneRequisition() throws IOException {
        EventLog log = read("""
                id,n,what,at,who,age
                c,1,begins,2024-01-03T00:00:00Z,Ann,30
                a,1,begins,2024-01-01T00:00:00Z,Ann,30
                b,1,begins,2024-01-02T00:00:00Z,Ann,30
                """);
        List<Opening> openings = Opening.of(log.cases(), map(MAP));

        assertThat(openings).extracting(Opening::id).containsExactly("tiny-001", "tiny-002");
        assertThat(openings.getFirst().cases()).extracting(CaseHistory::caseId).containsExactly("a", "b");
        assertThat(openings.getLast().order(map(MAP)).occurredAt()).isEqualTo(Instant.parse("2024-01-03T00:00:00Z"));
    }

    @Test
    void aMapSaysAllThatIsWrongWithItAtOnce() {
        String wrong = MAP.replace("person: who", "person: age")
                .replace("cases: 2", "cases: 0")
                .replace("source: INBOUND", "source: '{sauce}'");

        assertThatThrownBy(() -> map(wrong))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("'age' is among those never to be read")
                .hasMessageContaining("requisitions.cases: 1 or more")
                .hasMessageContaining("nothing fills {sauce}");
        assertThatThrownBy(() -> map(MAP + "colour: red\n")).hasMessageContaining("colour");
        assertThatThrownBy(() -> map("name: x\n")).hasMessageContaining("columns: is missing");
    }

    @Test
    void theMapsOfThisProjectMakeSense() {
        for (String name : List.of("sample", "fairness-hiring")) {
            HistoryMap map = HistoryMap.read(Path.of("../importer/" + name + ".yaml"));
            assertThat(map.name()).isEqualTo(name);
            assertThat(map.neverRead()).isNotEmpty();
        }
    }

    private EventLog read(String csv) throws IOException {
        Path file = folder.resolve("log.csv");
        Files.writeString(file, csv);
        return EventLog.read(file, map(MAP));
    }

    private HistoryMap map(String yaml) throws IOException {
        Path file = folder.resolve("map.yaml");
        Files.writeString(file, yaml);
        return HistoryMap.read(file);
    }
}
