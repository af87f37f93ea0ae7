package dev.tandem.launcher;

import dev.tandem.importer.Import;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Brings a history in. */
@Command(
        name = "import",
        description = "Brings the history of another system in: a log of events, one row an event.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Every row is brought in once, however often it is imported: an import that",
            "was stopped or killed goes on where it was when the same command is given",
            "again. Rows that the rules refuse are listed, never dropped.",
            "",
            "Ends with 0 if every row is in, 3 if not every one, 4 if none,",
            "1 if it ended early.",
            "",
            "Example:",
            "  ./tandem sample-history --cases 500 > history.csv",
            "  ./tandem import history.csv --map infra/tools/importer/sample.yaml \\",
            "    --dry-run",
            "  ./tandem import history.csv --map infra/tools/importer/sample.yaml \\",
            "    --report report.json --report report.html"
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final Import options = new Import();

    @Override
    public Integer call() throws InterruptedException {
        return options.into(() -> workspace.workspace().endpoints()).exitCode();
    }
}
