package dev.tandem.launcher;

import dev.tandem.exporter.Export;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes events and facts to files. */
@Command(
        name = "export",
        description = "Writes the events, and what figures are counted from, to files for analysis.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each event is in one file, by the month in which it was recorded. Given again,",
            "the same command goes on where it was, whether it was done or killed: files",
            "of events that are there stay as they are. Facts (applications, stays in",
            "stages, interviews, feedback, offers, promises, escalations) are written anew",
            "each time, and take the place of the former as a whole.",
            "",
            "Example:",
            "  ./tandem export --to events --format parquet",
            "  duckdb -c \"select type, count(*) from 'events/events/*/*.parquet' group by 1\"",
            "  duckdb -c \"select side, avg(kept::int) from 'events/facts/promises/*/*.parquet' group by 1\""
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
