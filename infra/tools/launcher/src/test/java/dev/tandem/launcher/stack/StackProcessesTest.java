package dev.tandem.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

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
    void the_keys_of_personal_data_lie_with_its_database_and_only_command_service_is_told_where() {
        Workspace workspace = new Workspace(folder.resolve("programs"), folder.resolve("data"));

        Map<String, Map<String, String>> settings = settings(workspace, Ports.from(Map.of()));

        assertThat(settings.get("command-service"))
                .containsEntry(
                        "tandem.personal-data.keyset-file",
                        folder.resolve("data/personal-data-keyset.json").toString());
        assertThat(settings.get("query-service")).doesNotContainKey("tandem.personal-data.keyset-file");
    }

    @Test
    void query_service_has_personal_data_opened_by_the_command_service_beside_it_whatever_its_port() {
        Map<String, Map<String, String>> settings =
                settings(new Workspace(folder, folder), Ports.from(Map.of("TANDEM_COMMAND_PORT", "18080")));

        assertThat(settings.get("query-service"))
                .containsEntry("tandem.personal-data.url", "http://127.0.0.1:18080")
                .containsEntry("spring.datasource.username", "tandem_query");
        assertThat(settings.get("command-service")).containsEntry("spring.datasource.username", "tandem_command");
    }

    private static Map<String, Map<String, String>> settings(Workspace workspace, Ports ports) {
        return StackProcesses.waves(workspace, ports, new Secrets("s", "c", "q")).stream()
                .flatMap(List::stream)
                .filter(ServiceProcess.class::isInstance)
                .map(ServiceProcess.class::cast)
                .collect(Collectors.toMap(ServiceProcess::name, ServiceProcess::settings));
    }
}
