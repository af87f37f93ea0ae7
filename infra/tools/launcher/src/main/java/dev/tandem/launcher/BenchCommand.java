package dev.tandem.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures. */
@Command(
        name = "bench",
        description = "Measures how fast Tandem is on this machine, each figure against its reference in the same run. "
                + "It starts servers of its own; stop Tandem first for figures that mean something.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Option(names = "--only", paramLabel = "FIGURE", description = "Measure only this one; may be repeated.")
    private @Nullable List<String> only;

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "How large the house is whose pages are read: 1 for 1,000,000 applications (default: 0.1).")
    private double scale;

    @Option(
            names = "--houses",
            paramLabel = "FOLDER",
            description = "Keep the houses that are made in this folder, and take them up from there the next time.")
    private @Nullable Path houses;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dtandem.programs=" + workspace.workspace().programs(),
                "-cp",
                workspace.workspace().programs().resolve("bench") + "/*",
                "dev.tandem.bench.BenchApplication"));
        if (json) {
            command.add("--json");
        }
        if (only != null) {
            only.forEach(figure -> command.addAll(List.of("--only", figure)));
        }
        command.addAll(List.of("--scale", Double.toString(scale)));
        if (houses != null) {
            command.addAll(List.of("--houses", houses.toAbsolutePath().toString()));
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
