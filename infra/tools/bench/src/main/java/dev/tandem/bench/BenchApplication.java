package dev.tandem.bench;

import dev.tandem.bench.house.CommandsOverHttp;
import dev.tandem.bench.house.Exports;
import dev.tandem.bench.house.Feed;
import dev.tandem.bench.house.Houses;
import dev.tandem.bench.house.Names;
import dev.tandem.bench.house.Reads;
import dev.tandem.bench.metrics.Metrics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** Measures, and prints a table or, with {@code --json}, an array of {@link Figure}. */
public final class BenchApplication {

    /** 100,000 applications: about a gigabyte, and some minutes. */
    private static final double SCALE = 0.1;

    private BenchApplication() {}

    /** What gives a figure, or several that are measured together. */
    @FunctionalInterface
    interface Bench {
        List<Figure> measure(BenchServer server) throws Exception;
    }

    private static Map<String, Bench> benches(Houses houses) {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("append-64-callers", server -> List.of(AppendFigures.withCallers(server, 64, 3.0)));
        benches.put("append-1-caller", server -> List.of(AppendFigures.withCallers(server, 1, 0.8)));
        benches.put("command-path-64", server -> List.of(CommandPath.measure(server)));
        benches.put("command-on-10000-events", server -> List.of(LongHistory.measure(server)));
        benches.put("check", server -> List.of(CheckSpeed.measure(server)));
        benches.put("replay", server -> List.of(Replay.measure(server)));
        benches.put("rebuild", Rebuilds::measure);
        benches.put("visible", Visibility::measure);
        benches.put("live", LiveStreams::measure);
        benches.put(
                "metrics",
                server ->
                        Metrics.measure(server.effort().of(100), server.effort().rounds(7)));
        benches.put("start", Starts::measure);
        benches.put("commands", _ -> CommandsOverHttp.measure());
        benches.put("log", _ -> CommandsOverHttp.withLog());
        Reads.PAGES.forEach(page -> benches.put("read-" + page, _ -> Reads.measure(page, houses)));
        benches.put("feed", _ -> Feed.measure(houses));
        benches.put("export", _ -> Exports.measure(houses));
        benches.put("names", _ -> Names.onPages(houses));
        benches.put("find", _ -> Names.finding(houses));
        return benches;
    }

    /**
     * Runs the bench. What is under way is told on the error output, so that the figures can be piped.
     *
     * @param args {@code --json}; {@code --only FIGURE} as often as wanted; {@code --scale} of the house that is made, 1 for
     *     1,000,000 applications; {@code --houses} the folder where houses are kept for the next time
     */
    public static void main(String[] args) throws Exception {
        boolean json = List.of(args).contains("--json");
        List<String> only = values(args, "--only");
        List<String> scale = values(args, "--scale");
        List<String> data = values(args, "--houses");
        try (Houses houses = new Houses(
                scale.isEmpty() ? SCALE : Double.parseDouble(scale.getLast()),
                data.isEmpty() ? null : Path.of(data.getLast()))) {
            Map<String, Bench> benches = benches(houses);
            TreeSet<String> unknown = new TreeSet<>(only);
            unknown.removeAll(benches.keySet());
            if (!unknown.isEmpty()) {
                System.err.println("There is no figure " + unknown + "; there are " + benches.keySet());
                System.exit(2);
            }
            if (!only.isEmpty()) {
                benches.keySet().retainAll(only);
            }
            List<Figure> figures = measure(benches, json);
            if (json) {
                System.out.println(
                        new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
            }
        }
    }

    private static List<String> values(String[] args, String option) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < args.length - 1; i++) {
            if (args[i].equals(option)) {
                values.add(args[i + 1]);
            }
        }
        return values;
    }

    private static List<Figure> measure(Map<String, Bench> benches, boolean json) throws Exception {
        List<Figure> figures = new ArrayList<>();
        int begun = 0;
        try (BenchServer server = BenchServer.start(Effort.FULL)) {
            for (Map.Entry<String, Bench> bench : benches.entrySet()) {
                begun++;
                System.err.println("Measuring " + bench.getKey() + " (" + begun + " of " + benches.size() + ")");
                List<Figure> measured = bench.getValue().measure(server);
                figures.addAll(measured);
                if (!json) {
                    measured.forEach(figure -> System.out.println(figure.line()));
                }
            }
        }
        return figures;
    }
}
