package dev.tandem.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackProcessesTest {

    @TempDir
    Path folder;

    @Test
    void theKeysOfPersonalDataLieWithItsDatabaseAndOnlyCommandServiceIsToldWhere() {
        Workspace workspace = new Workspace(folder.resolve("programs"), folder.resolve("data"));

        Map<String, Map<String, String>> settings = settings(workspace, Ports.from(Map.of()));

        assertThat(settings.get("command-service"))
                .containsEntry(
                        "tandem.personal-data.keyset-file",
                        folder.resolve("data/personal-data-keyset.json").toString());
        assertThat(settings.get("query-service")).doesNotContainKey("tandem.personal-data.keyset-file");
    }

    @Test
    void queryServiceHasPersonalDataOpenedByTheCommandServiceBesideItWhateverItsPort() {
        Map<String, Map<String, String>> settings =
                settings(new Workspace(folder, folder), Ports.from(Map.of("TANDEM_COMMAND_PORT", "18080")));

        assertThat(settings.get("query-service"))
                .containsEntry("tandem.personal-data.url", "http://127.0.0.1:18080")
                .containsEntry("spring.datasource.username", "tandem_query");
        assertThat(settings.get("command-service")).containsEntry("spring.datasource.username", "tandem_command");
    }

    private static Map<String, Map<String, String>> settings(Workspace workspace, Ports ports) {
        return StackProcesses.waves(workspace, ports, new Secrets("s", "c", "q"), AotMode.USE).stream()
                .flatMap(List::stream)
                .filter(ServiceProcess.class::isInstance)
                .map(ServiceProcess.class::cast)
                .collect(Collectors.toMap(ServiceProcess::name, ServiceProcess::settings));
    }

    /** Other options would make other code: what was learned with them would not fit. */
    @Test
    void aContainerRunsAServiceWithTheOptionsThatItWasTrainedWith(@TempDir Path folder) throws IOException {
        String image = Files.readString(Path.of("../../deploy/compose/Dockerfile"));
        ServiceProcess service = StackProcesses.waves(
                        new Workspace(folder, folder), Ports.from(Map.of()), new Secrets("s", "c", "q"), AotMode.MAKE)
                .stream()
                .flatMap(List::stream)
                .filter(ServiceProcess.class::isInstance)
                .map(ServiceProcess.class::cast)
                .filter(each -> each.name().equals("command-service"))
                .findFirst()
                .orElseThrow();

        List<String> toWriteAlone = AotCache.in(folder).make();
        List<String> options = service.command().stream()
                .takeWhile(word -> !word.equals("-jar"))
                .filter(word ->
                        word.startsWith("-") && !word.startsWith("-XX:AOTCache") && !toWriteAlone.contains(word))
                .toList();

        assertThat(options)
                .hasSizeGreaterThan(10)
                .allSatisfy(option -> assertThat(image).contains(option));
    }

    @Test
    void whatAnotherJavaHasLearnedIsNotUsed(@TempDir Path folder) throws IOException {
        AotCache cache = AotCache.in(folder);
        assertThat(cache.use()).isEmpty();
        assertThatThrownBy(cache::seal).hasMessageContaining("has not written");

        Files.writeString(cache.file(), "learned");
        assertThat(cache.use()).as("not known to be whole").isEmpty();
        cache.seal();
        assertThat(cache.use()).containsExactly("-XX:AOTCache=" + cache.file());

        Files.writeString(folder.resolve("program.aot.java"), "Another 1.0");
        assertThat(cache.use()).isEmpty();
    }
}
