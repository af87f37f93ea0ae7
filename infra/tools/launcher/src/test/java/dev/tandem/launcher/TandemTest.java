package dev.tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TandemTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine tandem =
            Tandem.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void every_command_explains_itself() {
        List<String> commands = List.copyOf(tandem.getSubcommands().keySet());
        assertThat(commands).contains("up", "down", "status", "logs", "token", "rebuild", "bench");

        for (String command : commands) {
            assertThat(tandem.execute(command, "--help")).as(command).isZero();
        }
        assertThat(out.toString())
                .contains("--detach")
                .contains("TANDEM_KAFKA_PORT")
                .contains("ROLE[:PERSON]");
    }

    @Test
    void the_script_names_the_same_commands_before_anything_is_built() throws IOException {
        String script = Files.readString(Path.of("../../../tandem"));

        for (String command : tandem.getSubcommands().keySet()) {
            assertThat(script).containsPattern("(?m)^  " + command + " +[A-Z]");
        }
    }

    @Test
    void without_a_command_or_with_an_unknown_one_it_says_what_there_is() {
        assertThat(tandem.execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Name a command").contains("up");

        assertThat(tandem.execute("upp")).isEqualTo(2);
        assertThat(err.toString()).contains("upp");
    }

    @Test
    void a_failure_that_people_can_mend_is_said_in_words_without_a_stack_trace() {
        assertThat(tandem.execute("logs", "nonesuch")).isEqualTo(1);

        assertThat(err.toString()).contains("No part 'nonesuch'").doesNotContain("\tat ");
    }

    @Test
    void up_in_somebody_elses_folder_leaves_nothing_there(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThat(tandem.execute("up", "--data", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("is not empty and not a data folder of Tandem");
        try (var there = Files.list(folder)) {
            assertThat(there).containsExactly(folder.resolve("thesis.txt"));
        }
    }

    @Test
    void logs_of_a_tandem_that_never_was_are_not_silence(@TempDir Path folder) {
        assertThat(tandem.execute("logs", "--data", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("There are no logs in " + folder);
    }

    @Test
    void what_to_try_next_names_the_folder_where_it_is_not_the_usual_one() {
        Workspace workspace = new Workspace(Path.of("programs"), Path.of("/some where"));
        Ports ports = Ports.from(Map.of());

        assertThat(Welcome.text(workspace, " --data '/some where'", ports, Duration.ofSeconds(9), true))
                .contains("./tandem demo --data '/some where'")
                .contains("token --as recruiter --data '/some where')")
                .contains("./tandem down --data '/some where'");
        assertThat(Welcome.text(workspace, "", ports, Duration.ofSeconds(9), false))
                .contains("Ctrl-C")
                .doesNotContain("--data");
    }
}
