package dev.tandem.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    Path folder;

    @Test
    void somebody_elses_folder_is_not_taken_for_a_data_folder() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(new Workspace(folder, folder)::prepare)
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void a_folder_that_cannot_be_is_refused_in_words() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(new Workspace(folder, file)::prepare)
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("cannot use the data folder " + file)
                .hasMessageContaining("--data");
    }

    /** What the script ./tandem leaves in .tandem before it first asks for a start: on a fresh clone nothing else is there. */
    @Test
    void a_folder_that_holds_but_a_build_is_a_data_folder_to_be() throws IOException {
        Set<String> left = Pattern.compile("\\.tandem/([\\w.-]+)")
                .matcher(Files.readString(Path.of("../../../tandem")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        assertThat(left).contains("programs", "build.log");
        for (String name : left) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("programs/1"));

        Workspace workspace = new Workspace(folder.resolve("programs/1"), folder);
        workspace.prepare();
        workspace.prepare();

        assertThat(workspace.logs()).isDirectory();
    }

    @Test
    void what_is_stored_is_its_owners_alone_also_where_it_was_not() throws IOException {
        Workspace workspace = new Workspace(folder.resolve("programs"), folder.resolve("data"));
        Files.createDirectories(workspace.logs());
        Files.createDirectories(workspace.data().resolve("kafka"));
        Secrets.keptIn(workspace.data());
        Files.setPosixFilePermissions(workspace.data(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(workspace.logs(), PosixFilePermissions.fromString("rwxrwxrwx"));

        workspace.prepare();
        workspace.prepare(); // as ./tandem up does
        try (WorkspaceLock _ = WorkspaceLock.on(workspace).orElseThrow()) {
            Run.begun(workspace, Ports.from(Map.of())).keepIn(workspace);
            workspace.time().makeMovable();
        }

        assertThat(notPrivate(workspace.data())).isEmpty();
    }

    /** What anybody but its owner may use. */
    static List<Path> notPrivate(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> open = new ArrayList<>();
            for (Path each : all.toList()) {
                if (PosixFilePermissions.toString(Files.getPosixFilePermissions(each))
                        .endsWith("------")) {
                    continue;
                }
                open.add(each);
            }
            return open;
        }
    }

    @Test
    void forgetting_removes_what_was_stored_and_nothing_else() throws IOException {
        Workspace workspace = new Workspace(folder.resolve("programs"), folder.resolve("data"));
        workspace.prepare();
        Secrets.keptIn(workspace.data());
        Files.createDirectories(workspace.data().resolve("postgresql/base"));
        Files.writeString(workspace.data().resolve("postgresql/base/1"), "rows");
        // Keys of a database that is gone are of no use, and a fresh one does not take them.
        Files.writeString(workspace.keyset(), "{}");
        Path mine = Files.writeString(workspace.data().resolve("notes.txt"), "mine");

        workspace.forget();

        assertThat(workspace.data()).isDirectoryContaining(mine::equals);
        try (var left = Files.list(workspace.data())) {
            assertThat(left).containsExactly(mine);
        }
    }

    @Test
    void passwords_are_made_once_and_only_their_owner_may_read_them() throws IOException {
        Secrets made = Secrets.keptIn(folder);

        assertThat(Secrets.keptIn(folder)).isEqualTo(made);
        assertThat(made.command()).isNotEqualTo(made.query()).hasSize(24);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(made.toString()).doesNotContain(made.superuser());
    }

    @Test
    void ports_come_from_the_environment_and_a_wrong_one_is_named() {
        Ports ports = Ports.from(Map.of("TANDEM_COMMAND_PORT", "18080", "TANDEM_KAFKA_PORT", " 19092 "));
        assertThat(ports).isEqualTo(new Ports(18080, 8081, 8082, 19092, 5433));

        for (String wrong : new String[] {"eighty", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> Ports.from(Map.of("TANDEM_QUERY_PORT", wrong)))
                    .isInstanceOf(ToolException.class)
                    .hasMessage("TANDEM_QUERY_PORT=" + wrong + " is not a port (1 to 65535)");
        }
    }
}
