package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.EmptyDatabase;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.ServiceTool;
import dev.tandem.launcher.stack.Workspace;
import dev.tandem.launcher.stack.WorkspaceLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a backup back. */
@Command(
        name = "restore",
        description = {
            "Brings what ./tandem backup wrote into an empty data folder. The next ./tandem up fills the topic and the read models from it,",
            "and erases again whoever was erased since: the list says who, and the keys are destroyed before anybody can read."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The witness of the log is new there: it cosigns from where this backup was, and says nothing about what came after it.",
            "Example:",
            "  ./tandem restore t.events.zip t.keys.zip --erasures .tandem/personal-data-erasures.jsonl --data /srv/tandem"
        })
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(index = "0", paramLabel = "EVENTS", description = "The file of the events.")
    private Path events = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "KEYS",
            description = "The file of the keys, of the same backup or a later one.")
    private Path keys = Path.of("");

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description =
                    "The newest list of who was erased, as the Tandem that was backed up kept it in its data folder; may be repeated.")
    private @Nullable List<Path> erasures;

    @Option(
            names = "--nobody-erased-since",
            description = "There is no such list, and nobody was erased after the backup was made.")
    private boolean nobody;

    @Override
    public Integer call() throws InterruptedException {
        if (nobody == (erasures != null)) {
            throw new ToolException(
                    "Say who was erased after the backup was made: --erasures FILE, or --nobody-erased-since.");
        }
        String list = read(erasures == null ? List.of() : erasures);
        Workspace here = workspace.workspace();
        here.prepare();
        try (WorkspaceLock _ = WorkspaceLock.on(here)
                .orElseThrow(() -> new ToolException("Another ./tandem works in " + here.data()))) {
            EmptyDatabase empty = new EmptyDatabase(here, Ports.free().postgres());
            // First of all: without it nothing that is brought back may be started.
            here.keepErasures(list);
            int code = empty.fill((url, owner, environment) -> {
                List<String> arguments =
                        new ArrayList<>(List.of("restore", url, owner, events.toString(), keys.toString()));
                arguments.addAll(BackupCommand.secrets(here));
                return new ServiceTool(here, BackupCommand.TOOL).run(arguments, environment);
            });
            if (code == 0) {
                System.out.println("Start it with ./tandem up" + workspace.option());
            }
            return code;
        }
    }

    private static String read(List<Path> files) {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            try {
                all.append(Files.readString(file)).append('\n');
            } catch (IOException e) {
                throw new ToolException("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        return all.toString();
    }
}
