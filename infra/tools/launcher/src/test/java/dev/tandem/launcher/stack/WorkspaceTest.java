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
    void somebodyElsesFolderIsNotTakenForADataFolder() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(new Workspace(folder, folder)::prepare)
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void aFolderThatCannotBeIsRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThatThrownBy(new Workspace(folder, file)::prepare)
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("cannot use the data folder " + file)
                .hasMessageContaining("--data");
    }

    /** What the script ./tandem leaves in .tandem before it first asks for a start: on a fresh clone nothing else is there. */
    @Test
    void aFolderThatHoldsButABuildIsADataFolderToBe() throws IOException {
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
    void whatIsStoredIsItsOwnersAloneAlsoWhereItWasNot() throws IOException {
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
    void forgettingRemovesWhatWasStoredAndNothingElse() throws IOException {
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
    void passwordsAreMadeOnceAndOnlyTheirOwnerMayReadThem() throws IOException {
        Secrets made = Secrets.keptIn(folder);

        assertThat(Secrets.keptIn(folder)).isEqualTo(made);
        assertThat(made.command()).isNotEqualTo(made.query()).hasSize(24);
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(made.toString()).doesNotContain(made.superuser());
    }

    @Test
    void portsComeFromTheEnvironmentAndAWrongOneIsNamed() {
        Ports ports = Ports.from(Map.of("TANDEM_COMMAND_PORT", "18080", "TANDEM_KAFKA_PORT", " 19092 "));
        assertThat(ports).isEqualTo(new Ports(18080, 8081, 8082, 19092, 5433, 8083));

        for (String wrong : new String[] {"eighty", "0", "65536", "-1"}) {
            assertThatThrownBy(() -> Ports.from(Map.of("TANDEM_QUERY_PORT", wrong)))
                    .isInstanceOf(ToolException.class)
                    .hasMessage("TANDEM_QUERY_PORT=" + wrong + " is not a port (1 to 65535)");
        }
    }
}
