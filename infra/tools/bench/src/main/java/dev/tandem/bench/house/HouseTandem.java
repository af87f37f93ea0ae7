package dev.tandem.bench.house;

import dev.tandem.bench.Programs;
import dev.tandem.bench.Telling;
import dev.tandem.client.Api;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import dev.tandem.command.privacy.SealedTexts;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Secrets;
import dev.tandem.launcher.stack.Stack;
import dev.tandem.launcher.stack.Workspace;
import dev.tandem.servers.PostgresServer;
import dev.tandem.walk.house.House;
import dev.tandem.walk.house.HouseSize;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole Tandem on the years of a house: made once in its folder, and taken up from there later. */
public final class HouseTandem implements AutoCloseable {

    private static final long SEED = 1;
    private static final String COMMAND = "tandem_command";
    private static final String QUERY = "tandem_query";
    private static final JsonMapper JSON = new JsonMapper();

    private final Workspace workspace;
    private final Ports ports;
    private final Stack stack;
    private final Made made;
    private final Tokens tokens;

    /**
     * What was made.
     *
     * @param scale of {@link HouseSize#of}
     * @param to the end of its years
     * @param events how many there are
     * @param seconds how long it took to write them
     */
    public record Made(double scale, Instant to, long events, long seconds) {

        /** How large the house is. */
        public HouseSize size() {
            return HouseSize.of(scale, to);
        }
    }

    private HouseTandem(Workspace workspace, Ports ports, Stack stack, Made made) {
        this.workspace = workspace;
        this.ports = ports;
        this.stack = stack;
        this.made = made;
        this.tokens = new Tokens(endpoints().identity(), InstantSource.system());
    }

    /**
     * Starts it; makes it first, if the folder does not hold one of that scale.
     *
     * @param folder for one house of that scale, and nothing else
     */
    public static HouseTandem start(double scale, Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        Workspace workspace = new Workspace(Programs.folder(), folder.resolve("tandem"));
        Path kept = folder.resolve("house.json");
        Ports ports = Ports.free();
        if (!Files.exists(kept)) {
            workspace.forget();
            workspace.prepare();
            Files.writeString(kept, JSON.writeValueAsString(make(scale, workspace, ports)));
        }
        Made made = JSON.readValue(Files.readString(kept), Made.class);
        if (made.scale() != scale) {
            throw new IllegalStateException(folder + " holds a house of scale " + made.scale() + ", not " + scale);
        }
        workspace.prepare();
        Stack stack = Stack.toMeasure(workspace, ports, new Progress(System.err, false));
        HouseTandem tandem = new HouseTandem(workspace, ports, stack, made);
        try {
            tandem.startAll();
            return tandem;
        } catch (RuntimeException | SQLException e) {
            tandem.close();
            throw e;
        }
    }

    private static Made make(double scale, Workspace workspace, Ports ports) throws SQLException {
        Stack postgres = Stack.toFill(workspace, ports, new Progress(System.err, false));
        Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        HouseSize size = HouseSize.of(scale, end);
        postgres.start();
        try {
            long begin = System.nanoTime();
            Secrets secrets = Secrets.keptIn(workspace.data());
            String url = url(ports, COMMAND);
            Flyway.configure()
                    .dataSource(url, COMMAND, secrets.command())
                    .load()
                    .migrate();
            Telling telling = new Telling();
            long events = fill(new House(SEED, size), size, url, secrets.command(), workspace.keyset(), telling);
            telling.say("%,d events stored".formatted(events));
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            try (Connection connection = connect(ports, COMMAND, secrets);
                    Statement statement = connection.createStatement()) {
                // All that was due in these years is on record: no clock is left to look at it again.
                statement.execute("update clock_keeper set position = (select max(position) from events)");
                statement.execute("vacuum (analyze)");
                // What is asked of the database is read off its log: see ServedStatements.
                statement.execute("alter system set logging_collector = on");
                statement.execute("alter system set log_destination = 'jsonlog'");
            }
            return new Made(scale, end, events, seconds);
        } finally {
            postgres.stop();
        }
    }

    private static long fill(House house, HouseSize size, String url, String password, Path keyset, Telling telling)
            throws SQLException {
        PGSimpleDataSource keys = new PGSimpleDataSource();
        keys.setUrl(url);
        keys.setUser(COMMAND);
        keys.setPassword(password);
        // A key is used seconds after it was made, and a crash begins all of this anew.
        keys.setOptions("-c synchronous_commit=off");
        try (Connection connection = keys.getConnection();
                PostgresEventStore store = new PostgresEventStore(
                        StoreConnections.to(url, COMMAND, password), StoreLimits.DEFAULT, new SimpleMeterRegistry())) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            store.start();
            return Filling.fill(house, size, store, SealedTexts.in(JdbcClient.create(single), keyset), telling);
        }
    }

    /** Starts all parts, and waits until every event is on the topic, in every read model and in the index of candidates. */
    private void startAll() throws SQLException {
        Telling telling = new Telling();
        CompletableFuture<Void> started = CompletableFuture.runAsync(stack::start);
        while (!started.isDone()) {
            telling.now(() -> howFar().map(Progressing::line).orElse("starting"));
            sleep(Duration.ofMillis(500));
        }
        started.join();
        while (!howFar().map(Progressing::done).orElse(false)) {
            telling.now(() -> howFar().map(Progressing::line).orElse("no word"));
            sleep(Duration.ofMillis(500));
        }
        telling.say("all of %,d events are on the topic, in the read models and in the index".formatted(made.events()));
        for (String database : List.of(COMMAND, QUERY)) {
            try (Connection connection = connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze)");
            }
        }
    }

    /** How far what follows the log is. */
    private record Progressing(String line, boolean done) {}

    /** Empty as long as not all parts can be asked. */
    private Optional<Progressing> howFar() {
        try {
            double relayed =
                    new Api(endpoints().command(), tokens).metrics().getOrDefault("tandem_relay_position", 0.0);
            long indexed = number(COMMAND, "select position from candidate_index_state");
            long head = number(COMMAND, "select max(position) from events");
            StringBuilder behind = new StringBuilder();
            boolean live = true;
            for (JsonNode each : new Api(endpoints().query(), tokens)
                    .get("/projections", "operator")
                    .path("items")) {
                JsonNode lag = each.path("lag").path("events");
                live &= lag.isNumber()
                        && lag.asLong() == 0
                        && each.path("state").asString().equals("LIVE");
                behind.append(' ')
                        .append(each.path("name").asString())
                        .append(' ')
                        .append(lag.asString("?"));
            }
            return Optional.of(new Progressing(
                    "%,.0f of %,d events on the topic, %,d in the index of candidates; still to be read:%s"
                            .formatted(relayed, head, indexed, behind),
                    relayed >= head && indexed >= head && live));
        } catch (ToolException | SQLException e) {
            return Optional.empty();
        }
    }

    /** What was made. */
    public Made made() {
        return made;
    }

    /** Where its services are. */
    public Endpoints endpoints() {
        return Endpoints.local(ports.command(), ports.query(), ports.identity());
    }

    /** Of its own issuer. */
    public Tokens tokens() {
        return tokens;
    }

    /** The folder of its PostgreSQL. */
    Path database() {
        return workspace.data().resolve("postgresql");
    }

    /** The port of its PostgreSQL. */
    int databasePort() {
        return ports.postgres();
    }

    /** The password of its superuser. */
    String superuserPassword() {
        return Secrets.keptIn(workspace.data()).superuser();
    }

    /** To the database of query-service, as superuser. */
    Connection queryDatabase() throws SQLException {
        return connect(QUERY);
    }

    private Connection connect(String database) throws SQLException {
        return connect(ports, database, Secrets.keptIn(workspace.data()));
    }

    private static Connection connect(Ports ports, String database, Secrets secrets) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", PostgresServer.SUPERUSER);
        properties.setProperty("password", secrets.superuser());
        return DriverManager.getConnection(url(ports, database), properties);
    }

    private static String url(Ports ports, String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }

    private long number(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        if (stack.isStarted()) {
            stack.stop();
        }
    }
}
