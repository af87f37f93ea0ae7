package dev.tandem.exporter;

import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Writes events and facts to files: its options on the command line, and the whole of it. */
public final class Export {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "PARQUET",
            description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Format format = Format.PARQUET;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "Where the files are, or will be.")
    private @Nullable Path folder;

    @Option(
            names = "--as",
            paramLabel = "ROLE[:PERSON]",
            defaultValue = "analyst",
            description =
                    "Who reads the events: an analyst has no texts, an auditor sealed ones. Default: ${DEFAULT-VALUE}")
    private String who = "analyst";

    @Option(
            names = "--without-facts",
            description =
                    "Only the events, and not the tables of facts ready for analysis, which are written anew each time.")
    private boolean withoutFacts;

    /** Brings the export up to what there is at the Tandem that is reached there. */
    public void of(Endpoints endpoints) throws InterruptedException {
        if (folder == null) {
            throw new ToolException("name a folder");
        }
        Tokens tokens = new Tokens(endpoints.identity(), InstantSource.system());
        Exporter exporter = new Exporter(
                folder,
                format,
                who,
                (progress, known) -> System.err.printf(
                        "%,d events, up to position %,d of %,d%n", progress.events(), progress.after(), known));
        Progress done = exporter.run(endpoints.query(), () -> tokens.of(who));
        System.out.printf("%s: %,d events, up to position %,d%n", folder, done.events(), done.after());
        if (!withoutFacts) {
            exporter.facts(endpoints.query(), () -> tokens.of(who))
                    .forEach((kind, rows) -> System.out.printf(
                            "%s: %,d rows%n", folder.resolve("facts").resolve(kind), rows));
        }
    }
}
