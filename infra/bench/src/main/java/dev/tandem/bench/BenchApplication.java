package dev.tandem.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Measures, and prints a table or, with {@code --json}, an array of {@link Figure}. */
public final class BenchApplication {

    private BenchApplication() {}

    /** A figure that can be measured. */
    @FunctionalInterface
    interface Bench {
        Figure measure(BenchServer server) throws Exception;
    }

    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("append-64-callers", server -> AppendFigures.withCallers(server, 64, 3.0));
        benches.put("append-1-caller", server -> AppendFigures.withCallers(server, 1, 0.8));
        benches.put("command-path-64", CommandPath::measure);
        benches.put("command-on-10000-events", LongHistory::measure);
        benches.put("replay", Replay::measure);
        return benches;
    }

    /**
     * Runs the bench.
     *
     * @param args {@code --json}, and {@code --only FIGURE} as often as wanted
     */
    public static void main(String[] args) throws Exception {
        boolean json = List.of(args).contains("--json");
        List<String> only = new ArrayList<>();
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals("--only")) {
                only.add(args[i + 1]);
            }
        }
        List<Figure> figures = new ArrayList<>();
        try (BenchServer server = BenchServer.start()) {
            for (Map.Entry<String, Bench> bench : benches().entrySet()) {
                if (only.isEmpty() || only.contains(bench.getKey())) {
                    Figure figure = bench.getValue().measure(server);
                    figures.add(figure);
                    if (!json) {
                        System.out.println(line(figure));
                    }
                }
            }
        }
        if (json) {
            System.out.println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        }
    }

    private static String line(Figure figure) {
        return String.format(
                Locale.ROOT,
                "%-24s %12.1f %-10s reference %12.1f  ratio %6.2f  %s",
                figure.figure(),
                figure.value(),
                figure.unit(),
                figure.reference(),
                figure.ratio(),
                figure.holds());
    }
}
