package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.StackProcesses;
import dev.tandem.launcher.stack.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs. */
@Command(name = "logs", description = "Shows the ends of the logs.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description = "postgresql, kafka, identity, command-service or query-service. Default: all.")
    private @Nullable String part;

    @Option(names = "-f", description = "Go on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", description = "How many lines of each. Default: ${DEFAULT-VALUE}.")
    private int lines = 40;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Workspace here = workspace.workspace();
        if (part != null && !StackProcesses.NAMES.contains(part)) {
            throw new ToolException("No part '" + part + "'; the parts are " + String.join(", ", StackProcesses.NAMES));
        }
        List<String> wanted = part == null ? StackProcesses.NAMES : List.of(part);
        List<LogTail> tails = wanted.stream()
                .map(name -> new LogTail(here.log(name), wanted.size() == 1 ? "" : name + " | "))
                .toList();
        if (!follow && wanted.stream().noneMatch(name -> Files.exists(here.log(name)))) {
            throw new ToolException("There are no logs in " + here.logs() + ": was Tandem ever up there?");
        }
        for (LogTail tail : tails) {
            tail.last(lines).forEach(System.out::println);
        }
        while (follow) {
            Thread.sleep(200);
            for (LogTail tail : tails) {
                tail.added().forEach(System.out::println);
            }
        }
        return 0;
    }
}
