package dev.tandem.bench;

import dev.tandem.servers.PostgresServer;
import dev.tandem.servers.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A durable PostgreSQL of the bench's own ({@code fsync} and {@code synchronous_commit} on), gone afterwards. */
final class BenchServer implements AutoCloseable {

    private final Path folder;
    private final PostgresServer server;
    private final Effort effort;
    private int databases;

    private BenchServer(Path folder, PostgresServer server, Effort effort) {
        this.folder = folder;
        this.server = server;
        this.effort = effort;
    }

    static BenchServer start(Effort effort) throws IOException {
        Path folder = Files.createTempDirectory("tandem-bench-");
        return new BenchServer(folder, PostgresServer.start(PostgresSettings.forTests(folder, true)), effort);
    }

    /** How much is to be measured on it. */
    Effort effort() {
        return effort;
    }

    /** A new database with the command service's tables; gives its JDBC URL, for {@link PostgresServer#SUPERUSER}. */
    String database() throws SQLException {
        String url = emptyDatabase();
        Flyway.configure().dataSource(url, PostgresServer.SUPERUSER, "").load().migrate();
        return url;
    }

    /** A new database without anything in it; gives its JDBC URL. */
    String emptyDatabase() throws SQLException {
        databases++;
        String name = "bench_" + databases;
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.url(name);
    }

    /** A connection of one's own. */
    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, PostgresServer.SUPERUSER, "");
    }

    @Override
    public void close() throws IOException {
        server.stop();
        delete(folder);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
