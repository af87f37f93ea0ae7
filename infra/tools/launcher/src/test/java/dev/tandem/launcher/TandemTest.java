package dev.tandem.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TandemTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine tandem =
            Tandem.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void everyCommandExplainsItself() {
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
    void whateverTheHelpAndTheReadmeShowCanBeTyped() throws IOException {
        Stream<String> helps = tandem.getSubcommands().values().stream()
                .flatMap(command ->
                        Arrays.stream(command.getCommandSpec().usageMessage().footer()));
        Stream<String> readme = Pattern.compile("`(\\./tandem [^`]+)`")
                .matcher(Files.readString(Path.of("../../../README.md")))
                .results()
                .map(shown -> shown.group(1));
        List<String> shown = Stream.concat(helps, readme)
                .map(String::strip)
                .filter(line -> line.matches("\\./tandem \\S+ .*") // a command's name alone is no example of it
                        && !line.contains(" > ")
                        && !line.endsWith("\\"))
                .toList();

        assertThat(shown).hasSizeGreaterThan(20);
        for (String line : shown) {
            String[] words = Pattern.compile("'([^']*)'|\\S+")
                    .matcher(line.substring("./tandem ".length()))
                    .results()
                    .map(word -> word.group(1) == null ? word.group() : word.group(1))
                    .toArray(String[]::new);
            assertThatCode(() -> Tandem.commandLine().parseArgs(words)).as(line).doesNotThrowAnyException();
        }
    }

    @Test
    void theScriptNamesTheSameCommandsBeforeAnythingIsBuilt() throws IOException {
        String script = Files.readString(Path.of("../../../tandem"));

        for (String command : tandem.getSubcommands().keySet()) {
            assertThat(script).containsPattern("(?m)^  " + command + " +[A-Z]");
        }
    }

    @Test
    void withoutACommandOrWithAnUnknownOneItSaysWhatThereIs() {
        assertThat(tandem.execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Name a command").contains("up");

        assertThat(tandem.execute("upp")).isEqualTo(2);
        assertThat(err.toString()).contains("upp");
    }

    @Test
    void aFailureThatPeopleCanMendIsSaidInWordsWithoutAStackTrace() {
        assertThat(tandem.execute("logs", "nonesuch")).isEqualTo(1);

        assertThat(err.toString()).contains("No part 'nonesuch'").doesNotContain("\tat ");
    }

    @Test
    void upInSomebodyElsesFolderLeavesNothingThere(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThat(tandem.execute("up", "--data", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("is not empty and not a data folder of Tandem");
        try (var there = Files.list(folder)) {
            assertThat(there).containsExactly(folder.resolve("thesis.txt"));
        }
    }

    @Test
    void logsOfATandemThatNeverWasAreNotSilence(@TempDir Path folder) {
        assertThat(tandem.execute("logs", "--data", folder.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("There are no logs in " + folder);
    }

    @Test
    void whatToTryNextNamesTheFolderWhereItIsNotTheUsualOne() {
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
