package dev.tandem.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.importer.map.MapFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuessTest {

    @TempDir
    private Path folder;

    @Test
    void ofASampleHistoryItFindsTheColumnsTheTimesAndWhatIsProtected() throws IOException {
        Path log = folder.resolve("history.csv");
        StringBuilder text = new StringBuilder();
        SampleHistory.write(40, 3, line -> text.append(line).append('\n'));
        Files.writeString(log, text);

        String map = Guess.of(log);

        assertThat(map)
                .contains("delimiter: \";\"")
                .contains("case: application")
                .contains("sequence: step")
                .contains("activity: event")
                .contains("time: at")
                .contains("person: by")
                .contains("format: \"dd.MM.uuuu HH:mm:ss\"")
                .contains("\"Application received\": [SubmitCandidate: {source: INBOUND}]")
                .contains("\"Turned down\": [RejectWithFeedback: {}]")
                .contains("never: [birth_year, gender]");
        assertThat(MapFile.read(Files.writeString(folder.resolve("map.yaml"), map))
                        .requisitions())
                .isNotNull();
    }

    @Test
    void whatItProposesIsAMapOnceWhatItDoesNotKnowIsSaid() throws IOException {
        Path log = folder.resolve("export.ndjson");
        Files.writeString(log, """
                {"case": 7, "activity": "Applied", "timestamp": "2024-03-01T09:00:00+01:00", "job": "J1", "candidate": {"id": 9}}
                {"case": 7, "activity": "Strange", "timestamp": "2024-03-02T09:00:00+01:00", "job": "J1", "candidate": {"id": 9}}
                """);

        String map = Guess.of(log);
        Path file = Files.writeString(folder.resolve("map.yaml"), map);

        assertThat(map).contains("ignored:\n  Strange: TODO, 1 rows");
        assertThat(MapFile.read(file).columns())
                .containsEntry("time", "timestamp")
                .containsEntry("requisition", "job")
                .containsEntry("candidate", "candidate.id");
    }
}
