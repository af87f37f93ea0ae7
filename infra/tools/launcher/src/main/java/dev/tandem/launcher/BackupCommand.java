package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.LogKeys;
import dev.tandem.launcher.stack.Run;
import dev.tandem.launcher.stack.Secrets;
import dev.tandem.launcher.stack.ServiceTool;
import dev.tandem.launcher.stack.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes everything away that cannot be made anew. */
@Command(
        name = "backup",
        description = {
            "Writes everything that cannot be made anew into two files, as it stands at one moment, while Tandem runs:",
            "what happened, in which what is about people is sealed; and the keys, with the keyset they are wrapped with."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Keep the two apart, and the keys for a short time: an old copy of them can open what was erased since.",
            "Keep a copy of personal-data-erasures.jsonl of the data folder elsewhere, too: a restore asks for the newest.",
            "Example:",
            "  ./tandem backup /mnt/backups"
        })
final class BackupCommand implements Callable<Integer> {

    static final String TOOL = "dev.tandem.command.backup.BackupTool";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "FOLDER", description = "Where to; made if it is not there.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        Workspace here = workspace.workspace();
        int port = Run.in(here)
                .orElseThrow(() -> new ToolException("Start PostgreSQL first: ./tandem up"))
                .ports()
                .postgres();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ToolException("cannot make " + folder + ": " + e.getMessage(), e);
        }
        String name = "tandem-" + NAME.format(Instant.now());
        List<String> arguments = new ArrayList<>(List.of(
                "backup",
                "jdbc:postgresql://127.0.0.1:" + port + "/tandem_command",
                "tandem_command",
                folder.resolve(name + ".events.zip").toString(),
                folder.resolve(name + ".keys.zip").toString()));
        arguments.addAll(secrets(here));
        return new ServiceTool(here, TOOL)
                .run(arguments, Map.of("PGPASSWORD", Secrets.keptIn(here.data()).command()));
    }

    /** What goes with the keys, and where it stands. */
    static List<String> secrets(Workspace here) {
        return List.of("keyset=" + here.keyset(), "log-key=" + LogKeys.in(here).logKeyFile());
    }
}
