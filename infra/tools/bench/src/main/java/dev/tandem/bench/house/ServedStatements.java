package dev.tandem.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What query-service asks of its database for an answer: read off PostgreSQL's own log, so that a reference asks exactly that, whatever
 * the service has become.
 */
final class ServedStatements implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern EXECUTED = Pattern.compile("execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final Duration WRITTEN = Duration.ofMillis(300);
    private static final Duration IDLE = Duration.ofSeconds(4);

    private final HouseTandem tandem;
    private final Set<String> anyway = new HashSet<>();

    /** Begins to listen: first to what is asked anyway, while nobody wants anything. */
    ServedStatements(HouseTandem tandem) throws SQLException {
        this.tandem = tandem;
        logged(true);
        long from = length();
        HouseTandem.sleep(IDLE);
        since(from).forEach(statement -> anyway.add(statement.text()));
    }

    private record Logged(String text, String filled) {}

    /**
     * The statements that a request leads to, in order, with what they are given filled in.
     *
     * @throws IllegalStateException if there are none: then nothing could be compared
     */
    List<String> of(Callable<?> request) throws Exception {
        long from = length();
        request.call();
        HouseTandem.sleep(WRITTEN);
        List<String> asked = since(from).stream()
                .filter(statement -> !anyway.contains(statement.text()))
                .map(Logged::filled)
                .toList();
        if (asked.isEmpty()) {
            throw new IllegalStateException("PostgreSQL's log tells of no statement");
        }
        return asked;
    }

    private List<Logged> since(long from) {
        try {
            byte[] all = Files.readAllBytes(log());
            List<Logged> statements = new ArrayList<>();
            new String(all, (int) from, all.length - (int) from, UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .filter(line -> line.path("dbname").asString("").equals("tandem_query"))
                    .filter(line -> line.path("user").asString("").equals("tandem_query"))
                    .forEach(line -> add(line, statements));
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JsonNode line, List<Logged> statements) {
        Matcher executed = EXECUTED.matcher(line.path("message").asString(""));
        if (!executed.find()) {
            return;
        }
        String text = executed.group(1).strip();
        String begin = text.toLowerCase(Locale.ROOT);
        if (begin.startsWith("select") || begin.startsWith("with")) {
            statements.add(new Logged(text, filled(text, line.path("detail").asString(""))));
        }
    }

    /** With the parameters that the log tells, in their places. */
    static String filled(String text, String detail) {
        List<String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.add(parameter.group(2));
        }
        return Pattern.compile("\\$(\\d+)")
                .matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.get(Integer.parseInt(place.group(1)) - 1)));
    }

    private long length() {
        try {
            return Files.size(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest: each start begins another. */
    private Path log() throws IOException {
        try (Stream<Path> logs = Files.list(tandem.database().resolve("log"))) {
            return logs.filter(log -> log.toString().endsWith(".json"))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL keeps no log in JSON"));
        }
    }

    private void logged(boolean all) throws SQLException {
        try (Connection connection = tandem.queryDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + (all ? 0 : -1));
            statement.execute("select pg_reload_conf()");
        }
        HouseTandem.sleep(WRITTEN);
    }

    @Override
    public void close() throws SQLException {
        logged(false);
    }
}
