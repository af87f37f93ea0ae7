package dev.tandem.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.bench.Figure;
import dev.tandem.bench.Measured;
import dev.tandem.bench.Rounds;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How fast all events of a house become Parquet files, from the first one on, and how much memory that takes at most: by the exporter in a
 * process of its own, which has as much heap as {@code ./tandem export} has.
 */
public final class Exports {

    private static final int ROUNDS = 3;
    private static final double WANTED = 50_000;
    private static final double FLAT = 1.25;
    private static final double KILOBYTES = 1_024;

    private Exports() {}

    /**
     * An export that was made.
     *
     * @param events how many
     * @param nanos how long it took, without the start of the process
     * @param kilobytes its process had resident at most; 0 where the system does not tell
     */
    private record Made(long events, long nanos, long kilobytes) {}

    /** Events a second as an auditor and as an analyst, and the memory of a large house against that of a small one. */
    public static List<Figure> measure(Houses houses) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (String role : List.of("auditor", "analyst")) {
            Rounds rounds = Rounds.of(
                    ROUNDS,
                    () -> {
                        Made made = export(houses.large(), role);
                        return new Measured(made.events() * 1e9 / made.nanos(), made.events());
                    },
                    () -> new Measured(WANTED, 1));
            figures.add(Figure.atLeast(
                    1,
                    "export-" + role,
                    rounds,
                    "events/s",
                    "all events of the house to Parquet by the exporter; wanted: %.0f".formatted(WANTED)));
        }
        Rounds memory = Rounds.of(1, () -> memory(houses.large()), () -> memory(houses.small()));
        figures.add(
                Figure.atMost(
                        FLAT,
                        "export-memory",
                        memory,
                        "MB",
                        "what the exporter's process has resident at most; against the same in a house of 10,000 applications"));
        return figures;
    }

    private static Measured memory(HouseTandem house) throws IOException, InterruptedException {
        Made made = export(house, "auditor");
        return new Measured(made.kilobytes() / KILOBYTES, made.events());
    }

    private static Made export(HouseTandem house, String role) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tandem-bench-export-");
        try {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ExportChild.class.getName(),
                            house.endpoints().query().toString(),
                            house.endpoints().identity().toString(),
                            role,
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said;
            try (BufferedReader printed = child.inputReader(UTF_8)) {
                said = printed.readLine();
            }
            if (child.waitFor() != 0 || said == null) {
                throw new IllegalStateException("the events of the house could not be exported");
            }
            String[] parts = said.split(" ");
            return new Made(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
