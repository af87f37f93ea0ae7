package dev.tandem.launcher;

import dev.tandem.exporter.Export;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the events to files. */
@Command(
        name = "export",
        description = "Writes the events to files for analysis, by the month in which they were recorded.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each event is in one file. Given again, the same command goes on where it",
            "was, whether it was done or killed: files that are there stay as they are.",
            "",
            "Example:",
            "  ./tandem export --to events --format parquet",
            "  duckdb -c \"select type, count(*) from 'events/events/*/*.parquet' group by 1\""
        })
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final Export options = new Export();

    @Override
    public Integer call() throws InterruptedException {
        options.of(workspace.workspace().endpoints());
        return 0;
    }
}
