package dev.tandem.servers;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this machine: its data folder, its port, its process. It listens on the loopback interface
 * only. It can be stopped, killed and started again on the same data.
 */
public final class PostgresServer implements AutoCloseable {

    /** The superuser of every server made here. */
    public static final String SUPERUSER = "postgres";

    private final PostgresSettings settings;
    private @Nullable ProcessHandle process;

    private PostgresServer(PostgresSettings settings) {
        this.settings = settings;
    }

    /** Starts a server; makes its data folder if there is none. Returns when it accepts connections. */
    public static PostgresServer start(PostgresSettings settings) {
        PostgresServer server = new PostgresServer(settings);
        server.start();
        return server;
    }

    /** A server that is not started yet, or that another process has started. */
    public static PostgresServer of(PostgresSettings settings) {
        return new PostgresServer(settings);
    }

    /** Starts it (again). Returns when it accepts connections. */
    public synchronized void start() {
        ProcessHandle started = launch();
        try {
            Await.until("PostgreSQL on port " + settings.port(), 180, () -> answers() || !Ending.isRunning(started));
        } catch (ServerException e) {
            Ending.atOnce(started);
            throw ServerException.withLog("PostgreSQL does not answer", settings.log());
        }
        if (!Ending.isRunning(started)) {
            throw ServerException.withLog("PostgreSQL ended while starting", settings.log());
        }
    }

    /** Makes its data folder if there is none and starts its process, without waiting for it to accept connections. */
    public synchronized ProcessHandle launch() {
        PostgresDataFolder.initialise(settings);
        PostgresDataFolder.forgetDeadServer(settings.data());
        List<String> command = new ArrayList<>(Unprivileged.commandPrefix());
        command.add(PostgresBinaries.unpacked().resolve("bin/postgres").toString());
        command.addAll(List.of("-D", settings.data().toString()));
        settings.options().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
        builder.environment().putAll(Map.of("LC_ALL", "C", "PGTZ", "UTC"));
        ProcessHandle started = settings.spawn().start(builder);
        process = started;
        return started;
    }

    /** Whether it accepts a connection now. */
    public boolean answers() {
        try (Connection _ = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Stops it in order. */
    public synchronized void stop() {
        if (process != null) {
            stop(process);
        }
    }

    /** Stops a server in order: open transactions are rolled back, the data is flushed (fast shutdown). */
    public static void stop(ProcessHandle process) {
        signal(process, "INT");
        if (!Ending.hasEnded(process, Duration.ofSeconds(30))) {
            Ending.atOnce(process);
        }
    }

    /** Kills it and its children without warning, as a crash of all its processes would (SIGKILL). */
    public synchronized void kill() {
        if (process != null) {
            // Stopped first, or a backend that it forks meanwhile outlives it, and holds the memory that the next one
            // needs.
            signal(process, "STOP");
            Ending.atOnce(process);
        }
    }

    /** Whether its process lives. */
    public synchronized boolean isAlive() {
        return process != null && Ending.isRunning(process);
    }

    /** The main process. */
    public synchronized ProcessHandle process() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    /** Connects as superuser. */
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", settings.superuserPassword());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url(database), properties);
    }

    /** The JDBC URL of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port() + "/" + database;
    }

    /** What it was started with. */
    public PostgresSettings settings() {
        return settings;
    }

    /** Stops it. */
    @Override
    public void close() {
        stop();
    }

    private static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ServerException("cannot signal process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
