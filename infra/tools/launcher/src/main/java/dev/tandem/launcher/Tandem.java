package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.importer.SampleHistoryCommand;
import dev.tandem.launcher.demo.DemoCommand;
import dev.tandem.launcher.training.TrainCommand;
import dev.tandem.servers.ServerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ./tandem}. */
@Command(
        name = "tandem",
        description =
                "Runs Tandem on this machine: a real PostgreSQL, a real Kafka, both services, a local token issuer, a witness of the log.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "Tandem 0.1.0",
        footer = {"", "Start with: ./tandem up"},
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            TokenCommand.class,
            TimeCommand.class,
            RebuildCommand.class,
            BenchCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ProveCommand.class,
            ReplayCommand.class,
            VerifyCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SampleHistoryCommand.class,
            TrainCommand.class,
            HelpCommand.class
        })
public final class Tandem implements Runnable {

    @Spec
    private final CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    /** Runs one command and exits: 0 done, 1 failed, 2 wrongly asked. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Tandem());
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler((failure, command, _) -> {
            if (failure instanceof ToolException || failure instanceof ServerException) {
                command.getErr().println(failure.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
        return commandLine;
    }
}
