package dev.tandem.importer;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a made-up history, to try the import with. */
@Command(
        name = "sample-history",
        description = "Prints a made-up event log that is dirty the way real ones are, to try the import with.",
        mixinStandardHelpOptions = true,
        footer = {"", "Its map is infra/tools/importer/sample.yaml."})
public final class SampleHistoryCommand implements Callable<Integer> {

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "500",
            description = "How many applications. Default: ${DEFAULT-VALUE}")
    private int cases;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same log. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        SampleHistory.write(Math.max(1, cases), seed, line -> out.append(line).append('\n'));
        out.flush();
        return 0;
    }
}
