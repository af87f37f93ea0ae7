package dev.tandem.bench.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.bench.Figure;
import dev.tandem.bench.Programs;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Figures of metrics over about a million applications, against DuckDB; in a process that has the classes of both services and no database. */
public final class Metrics {

    private static final JsonMapper JSON = new JsonMapper();

    private Metrics() {}

    /**
     * Measures.
     *
     * @param houses of 10,000 applications each
     * @param rounds of each
     */
    public static List<Figure> measure(int houses, int rounds) throws IOException, InterruptedException {
        Path programs = Programs.folder();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx8g",
                        // The collector that the services run with.
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                System.getProperty("java.class.path"),
                                programs.resolve("query-service/query-service.jar")
                                        .toString(),
                                programs.resolve("query-service/lib") + "/*"),
                        MetricsChild.class.getName(),
                        Integer.toString(houses),
                        Integer.toString(rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Figure> figures = new ArrayList<>();
        try (BufferedReader printed = child.inputReader(UTF_8)) {
            for (String line = printed.readLine(); line != null; line = printed.readLine()) {
                if (line.startsWith(MetricsChild.FIGURE)) {
                    figures.add(JSON.readValue(line.substring(MetricsChild.FIGURE.length()), Figure.class));
                } else {
                    System.err.println("  " + line);
                }
            }
        }
        if (child.waitFor() != 0) {
            throw new IllegalStateException("figures could not be measured after " + figures.size() + " of them");
        }
        return figures;
    }
}
