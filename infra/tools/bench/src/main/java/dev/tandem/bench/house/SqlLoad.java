package dev.tandem.bench.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.bench.Callers;
import dev.tandem.bench.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks the database itself what the service asks of it: by pgbench where it is installed, else by statements of our own. */
abstract sealed class SqlLoad implements AutoCloseable {

    /**
     * What asks so many at a time, prepared.
     *
     * @param requests the statements of each request
     */
    static SqlLoad of(HouseTandem tandem, List<List<String>> requests, int clients) throws Exception {
        return isInstalled() ? new Pgbench(tandem, requests, clients) : new Jdbc(tandem, requests, clients);
    }

    /** What it is, for the note of a figure. */
    abstract String name();

    /** Requests a second, over that time. */
    abstract Measured perSecond(Duration time) throws Exception;

    private static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    /** PostgreSQL's own. */
    private static final class Pgbench extends SqlLoad {

        private static final Pattern DONE = Pattern.compile("actually processed: (\\d+)");
        private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

        private static final long LONGEST = 60;

        private final HouseTandem tandem;
        private final int clients;
        private final Path folder = Files.createTempDirectory("tandem-pgbench-");
        private final List<Path> scripts = new ArrayList<>();

        Pgbench(HouseTandem tandem, List<List<String>> requests, int clients) throws IOException {
            this.tandem = tandem;
            this.clients = clients;
            for (List<String> statements : requests) {
                Path script = folder.resolve("request-" + scripts.size() + ".sql");
                Files.writeString(script, String.join(";\n", statements) + ";\n");
                scripts.add(script);
            }
        }

        @Override
        String name() {
            return "pgbench -M prepared";
        }

        @Override
        Measured perSecond(Duration time) throws Exception {
            // Its time begins before it has connected, which takes long where everything does.
            for (long seconds = Math.max(1, time.toSeconds()); seconds <= LONGEST; seconds *= 2) {
                String said = run(seconds);
                long done = (long) number(DONE, said);
                if (done >= clients) {
                    return new Measured(number(RATE, said), done);
                }
            }
            throw new IllegalStateException("pgbench does not get to anything within " + LONGEST + " s");
        }

        private String run(long seconds) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared"));
            command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(tandem.databasePort()), "-U", "postgres"));
            command.addAll(List.of("-c", Integer.toString(clients), "-j", "2", "-T", Long.toString(seconds)));
            scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
            command.add("tandem_query");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(Map.of("PGPASSWORD", tandem.superuserPassword()));
            Process pgbench = builder.start();
            String said = new String(pgbench.getInputStream().readAllBytes(), UTF_8);
            if (pgbench.waitFor() != 0) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return said;
        }

        private static double number(Pattern pattern, String said) {
            Matcher found = pattern.matcher(said);
            if (!found.find()) {
                throw new IllegalStateException("pgbench does not say how fast it was: " + said);
            }
            return Double.parseDouble(found.group(1));
        }

        @Override
        public void close() throws IOException {
            for (Path script : scripts) {
                Files.delete(script);
            }
            Files.delete(folder);
        }
    }

    /** Statements that each connection has prepared once, read to their last column. */
    private static final class Jdbc extends SqlLoad {

        private final List<Connection> connections = new ArrayList<>();
        private final List<List<List<PreparedStatement>>> prepared = new ArrayList<>();

        Jdbc(HouseTandem tandem, List<List<String>> requests, int clients) throws Exception {
            for (int i = 0; i < clients; i++) {
                Connection connection = tandem.queryDatabase();
                connections.add(connection);
                List<List<PreparedStatement>> theirs = new ArrayList<>();
                for (List<String> statements : requests) {
                    List<PreparedStatement> one = new ArrayList<>();
                    for (String statement : statements) {
                        PreparedStatement ready = connection.prepareStatement(statement);
                        ready.unwrap(org.postgresql.PGStatement.class).setPrepareThreshold(1);
                        one.add(ready);
                    }
                    theirs.add(one);
                }
                prepared.add(theirs);
            }
        }

        @Override
        String name() {
            return "a loop of the bench's own over JDBC, prepared (pgbench is not installed)";
        }

        @Override
        Measured perSecond(Duration time) throws Exception {
            return Callers.perSecond(connections.size(), time, i -> () -> once(prepared.get(i)));
        }

        private static void once(List<List<PreparedStatement>> requests) throws Exception {
            for (PreparedStatement statement :
                    requests.get(ThreadLocalRandom.current().nextInt(requests.size()))) {
                try (ResultSet rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        rows.getString(columns);
                    }
                }
            }
        }

        @Override
        public void close() throws Exception {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }
}
