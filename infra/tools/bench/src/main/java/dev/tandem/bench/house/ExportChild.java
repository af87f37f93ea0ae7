package dev.tandem.bench.house;

import dev.tandem.client.Tokens;
import dev.tandem.exporter.Exporter;
import dev.tandem.exporter.Format;
import dev.tandem.exporter.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Exports all events once, and prints how many there were, how many nanoseconds it took, and how many kilobytes it had resident at most. */
final class ExportChild {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private ExportChild() {}

    /**
     * Exports.
     *
     * @param args where query-service is, where the issuer is, in which role, to which folder
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Tokens tokens = new Tokens(URI.create(args[1]), InstantSource.system());
        String role = args[2];
        long begun = System.nanoTime();
        Progress done = new Exporter(Path.of(args[3]), Format.PARQUET, role, (_, _) -> {})
                .run(URI.create(args[0]), () -> tokens.of(role));
        long took = System.nanoTime() - begun;
        System.out.println(done.events() + " " + took + " " + peak());
    }

    private static long peak() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(PEAK))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
