package dev.tandem.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.importing.Importing.Result;
import dev.tandem.command.web.CommandService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The maps for other systems, each with its sample; and a map that is guessed. */
class OtherSystemsTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Path MAPS = Path.of(System.getProperty("basedir", "."), "../infra/tools/importer")
            .normalize();

    @TempDir
    private Path folder;

    private Importing importing;

    @BeforeEach
    void begin() throws IOException {
        importing = new Importing(SERVICE, folder);
    }

    @AfterEach
    void end() {
        importing.close();
    }

    @ParameterizedTest
    @CsvSource({"greenhouse, 15, 12, 3", "lever, 12, 10, 2", "ashby, 12, 10, 2"})
    void everyRowOfTheSampleIsInOrMeansNothing(String system, int rows, int accepted, int ignored) throws IOException {
        // under another name, for the store is shared
        String run = UUID.randomUUID().toString().substring(0, 8);
        String map = Files.readString(MAPS.resolve(system + ".yaml"))
                .replace("name: " + system, "name: x" + run)
                .replace("id: \"" + (system.equals("greenhouse") ? "gh" : system) + "-", "id: \"" + run + "-");
        Path log = MAPS.resolve(system + ".sample.ndjson");

        Result dry = importing.run(log, importing.file("map.yaml", map), "--dry-run");
        Result result = importing.run(log, importing.file("map.yaml", map));

        assertThat(result.report().path("refused"))
                .as(result.report().path("causes").toString())
                .isEmpty();
        assertThat(result.report().path("skipped")).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.count("rows")).as(result.report().toString()).isEqualTo(rows);
        assertThat(result.count("accepted")).isEqualTo(accepted);
        assertThat(result.count("ignored")).isEqualTo(ignored);
        assertThat(dry.count("accepted")).isEqualTo(accepted);
        assertThat(importing.run(log, importing.file("map.yaml", map)).count("alreadyKnown"))
                .isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "fairness-hiring", "greenhouse", "lever", "ashby"})
    void theMapsOfThisProjectMakeSense(String name) {
        assertThat(dev.tandem.importer.map.MapFile.read(MAPS.resolve(name + ".yaml"))
                        .name())
                .isEqualTo(name);
    }
}
