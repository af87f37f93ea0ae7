import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Calculates the funnel straight from an event log and compares it with what Tandem says after importing that log. Shares no
 * code with the import, the rules or the projection: what it agrees with was arrived at twice. Needs a JDK and nothing else.
 *
 * <pre>
 * java infra/tools/importer/CheckFunnel.java LOG.csv[.gz] --rules FILE.check [--report REPORT.json] [--funnel URL|FILE] [--token TOKEN]
 * </pre>
 *
 * <p>Ends with 0 if everything agrees, 1 if something differs, 2 if it was wrongly asked.
 */
public final class CheckFunnel {

    private static final double SMALL = 1e-6;

    private final Properties rules;
    private final List<String> stages;
    private final Map<String, String> stageOf = new HashMap<>();
    private int differences;

    private CheckFunnel(Properties rules) {
        this.rules = rules;
        this.stages =
                Arrays.stream(rule("stages").split(",")).map(String::strip).toList();
        for (String stage : stages) {
            if (rules.containsKey("stage." + stage)) {
                stageOf.put(rule("stage." + stage), stage);
            }
        }
    }

    private record LogLine(int line, String id, long sequence, String activity, Instant time) {}

    /** What the log comes to: first times by stage for each application, its decision, and what becomes of each line. */
    private static final class Figures {
        final Map<String, Map<String, Instant>> firsts = new LinkedHashMap<>();
        final Map<String, String> decisions = new HashMap<>();
        final Set<Integer> refused = new TreeSet<>();
        final Set<Integer> skipped = new TreeSet<>();
        int ignored;
        int rows;
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        if (args.length < 3 || args.length % 2 == 0 || !options.containsKey("--rules")) {
            System.err.println("CheckFunnel LOG.csv[.gz] --rules FILE.check [--report REPORT.json]"
                    + " [--funnel URL|FILE] [--token TOKEN]");
            System.exit(2);
        }
        Properties rules = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(options.get("--rules")))) {
            rules.load(reader);
        }
        CheckFunnel check = new CheckFunnel(rules);
        Figures figures = check.calculate(read(Path.of(args[0])));
        if (options.containsKey("--report")) {
            check.compareReport(figures, json(Files.readString(Path.of(options.get("--report")))));
        }
        check.compareFunnel(
                figures,
                options.containsKey("--funnel") ? json(fetch(options.get("--funnel"), options.get("--token"))) : null);
        System.out.println(check.differences == 0 ? "Everything agrees." : check.differences + " figures differ.");
        System.exit(check.differences == 0 ? 0 : 1);
    }

    private Figures calculate(String text) {
        Figures figures = new Figures();
        Map<String, List<LogLine>> cases = new LinkedHashMap<>();
        Set<String> places = new HashSet<>();
        List<String> header = List.of();
        int line = 0;
        for (String written : text.split("\n")) {
            line++;
            List<String> cells =
                    cells(written.strip(), rules.getProperty("delimiter", ",").charAt(0));
            if (line == 1) {
                header = cells;
                continue;
            }
            if (written.isBlank()) {
                continue;
            }
            figures.rows++;
            int activity = header.indexOf(rule("activity"));
            if (cells.size() == header.size() && cells.get(activity).equals(rules.getProperty("ignored"))) {
                figures.ignored++;
                continue;
            }
            LogLine row = row(line, cells, header);
            if (row == null || !places.add(row.id() + "/" + row.sequence())) {
                figures.skipped.add(line);
            } else {
                cases.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row);
            }
        }
        cases.values().forEach(rows -> follow(rows, figures));
        return figures;
    }

    private LogLine row(int line, List<String> cells, List<String> header) {
        try {
            String time = cells.get(header.indexOf(rule("time")));
            String form = rules.getProperty("time.format");
            Instant at = form == null
                    ? OffsetDateTime.parse(time).toInstant()
                    : ZonedDateTime.parse(
                                    time, DateTimeFormatter.ofPattern(form).withZone(ZoneId.of(rule("time.zone"))))
                            .toInstant();
            return new LogLine(
                    line,
                    cells.get(header.indexOf(rule("case"))),
                    Long.parseLong(cells.get(header.indexOf(rule("sequence")))),
                    cells.get(header.indexOf(rule("activity"))),
                    at);
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    /** One application: it begins once, comes to stages, and what comes after its first end is refused. */
    private void follow(List<LogLine> rows, Figures figures) {
        rows.sort(Comparator.comparingLong(LogLine::sequence));
        Map<String, Instant> firsts = null;
        String decision = null;
        for (LogLine row : rows) {
            String activity = row.activity();
            boolean begins = activity.equals(rule("begin"));
            boolean rejects = activity.equals(rule("rejected"));
            boolean offers = activity.equals(rule("offered"));
            String stage = stageOf.get(activity);
            if (!begins && !rejects && !offers && stage == null) {
                figures.skipped.add(row.line());
            } else if (begins ? firsts != null : firsts == null || decision != null) {
                figures.refused.add(row.line());
            } else if (begins) {
                firsts = new HashMap<>(Map.of(stages.getFirst(), row.time()));
                figures.firsts.put(row.id(), firsts);
            } else if (rejects) {
                decision = "rejected";
            } else if (offers) {
                decision = "offered";
                firsts.putIfAbsent(stages.getLast(), row.time());
            } else {
                firsts.putIfAbsent(stage, row.time());
            }
        }
        if (decision != null) {
            figures.decisions.put(rows.getFirst().id(), decision);
        }
    }

    private void compareReport(Figures figures, Object report) {
        Set<Integer> refused = lines(at(report, "refused"));
        Set<Integer> skipped = lines(at(report, "skipped"));
        double taken = number(at(report, "accepted")) + number(at(report, "alreadyKnown"));
        compare("report: rows", figures.rows, number(at(report, "rows")));
        compare(
                "report: sum of all kinds",
                figures.rows,
                taken + refused.size() + skipped.size() + number(at(report, "ignored")));
        compare("report: ignored", figures.ignored, number(at(report, "ignored")));
        compare(
                "report: accepted or already known",
                figures.rows - figures.refused.size() - figures.skipped.size() - figures.ignored,
                taken);
        compareLines("report: refused lines", figures.refused, refused);
        compareLines("report: skipped lines", figures.skipped, skipped);
    }

    private void compareFunnel(Figures figures, Object funnel) {
        if (funnel != null) {
            List<?> shown = (List<?>) at(at(at(funnel, "basis"), "stages"), "stages");
            if (!stages.equals(shown)) {
                System.out.println("DIFFERENT  stages are " + shown + ", expected " + stages);
                differences++;
            }
        }
        for (int i = 0; i < stages.size(); i++) {
            String stage = stages.get(i);
            String next = i + 1 < stages.size() ? stages.get(i + 1) : null;
            int reached = 0;
            int reachedNext = 0;
            List<Double> hours = new ArrayList<>(); // of those who came to the next stage after this one
            for (Map<String, Instant> firsts : figures.firsts.values()) {
                if (firsts.containsKey(stage)) {
                    reached++;
                    if (firsts.containsKey(next)) {
                        reachedNext++;
                    }
                    if (firsts.containsKey(next) && !firsts.get(next).isBefore(firsts.get(stage))) {
                        hours.add(Duration.between(firsts.get(stage), firsts.get(next))
                                        .toMillis()
                                / 3_600_000.0);
                    }
                }
            }
            compare(stage + ": reached", reached, figure(funnel, "reached", stage));
            compare(
                    stage + ": pass-through",
                    reached == 0 || next == null ? Double.NaN : (double) reachedNext / reached,
                    figure(funnel, "passThrough", stage));
            compare(stage + ": median hours to next", median(hours), figure(funnel, "hoursToNextStage.p50", stage));
        }
        for (String decision : List.of("rejected", "offered", "hired", "declined", "withdrawn")) {
            boolean ofOffers = decision.equals("hired") || decision.equals("declined");
            compare(
                    (ofOffers ? "outcomes: " : "decisions: ") + decision,
                    Collections.frequency(figures.decisions.values(), decision),
                    figure(funnel, ofOffers ? "outcomes" : "decisions", decision.toUpperCase(Locale.ROOT)));
        }
    }

    /** The value of a figure about all applications; NaN if it has none, null if there is no funnel to compare with. */
    private static Double figure(Object funnel, String metric, String of) {
        if (funnel == null) {
            return null;
        }
        for (Object figure : (List<?>) at(funnel, "all")) {
            if (metric.equals(at(figure, "metric")) && of.equals(at(figure, "of"))) {
                return number(at(((List<?>) at(figure, "cells")).getFirst(), "value"));
            }
        }
        return Double.NaN;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return n == 0 ? Double.NaN : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /** Null: there is nothing to compare with. NaN: there is no such figure. */
    private void compare(String what, double expected, Double actual) {
        boolean same = actual == null
                || Double.isNaN(expected) && Double.isNaN(actual)
                || Math.abs(expected - actual) <= SMALL;
        String verdict = actual == null ? "from log" : same ? "same" : "DIFFERENT";
        System.out.printf("%-10s %-48s %14s%s%n", verdict, what, plain(expected), same ? "" : " is " + plain(actual));
        differences += same ? 0 : 1;
    }

    private void compareLines(String what, Set<Integer> expected, Set<Integer> actual) {
        Set<Integer> missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        Set<Integer> surplus = new TreeSet<>(actual);
        surplus.removeAll(expected);
        boolean same = missing.isEmpty() && surplus.isEmpty();
        System.out.printf(
                "%-10s %-48s %14d%s%n",
                same ? "same" : "DIFFERENT",
                what,
                expected.size(),
                same ? "" : ", lacks " + missing + ", should not have " + surplus);
        differences += same ? 0 : 1;
    }

    private static String plain(double value) {
        return Double.isNaN(value)
                ? "-"
                : value == Math.rint(value) ? "%.0f".formatted(value) : "%.4f".formatted(value);
    }

    private static Set<Integer> lines(Object listed) {
        Set<Integer> lines = new TreeSet<>();
        ((List<?>) listed).forEach(entry -> lines.add((int) number(at(entry, "line"))));
        return lines;
    }

    private String rule(String name) {
        return Objects.requireNonNull(rules.getProperty(name), "the rules lack '" + name + "'")
                .strip();
    }

    // What follows reads files, CSV and JSON, so that nothing but a JDK is needed.

    private static String read(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
            boolean zipped = file.toString().endsWith(".gz");
            return new String((zipped ? new GZIPInputStream(raw) : raw).readAllBytes(), UTF_8);
        }
    }

    private static String fetch(String where, String token) throws IOException, InterruptedException {
        if (!where.startsWith("http")) {
            return Files.readString(Path.of(where));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(where)).timeout(Duration.ofSeconds(60));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(where + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static Object at(Object object, String name) {
        return ((Map<?, ?>) object).get(name);
    }

    private static double number(Object value) {
        return value == null ? Double.NaN : (Double) value;
    }

    private static Object json(String text) {
        return new Json(text).value();
    }

    /** Just enough JSON: objects, lists, texts, numbers, words. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            char c = peek();
            return c == '{' ? object() : c == '[' ? list() : c == '"' ? string() : word();
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            while (peek() != '}') {
                String name = string();
                peek();
                at++;
                object.put(name, value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return object;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            while (peek() != ']') {
                list.add(value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }

        private String string() {
            peek();
            int begin = ++at;
            while (text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            return text.substring(begin, at++);
        }

        private Object word() {
            int begin = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(begin, at);
            return word.equals("null") ? null : word.matches("true|false") ? (Object) word : Double.valueOf(word);
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }
    }
}
