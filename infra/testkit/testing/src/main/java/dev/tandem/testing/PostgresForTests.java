package dev.tandem.testing;

import dev.tandem.servers.PostgresServer;
import dev.tandem.servers.PostgresSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The PostgreSQL of this JVM's tests: started when first asked for, gone with the JVM. */
public final class PostgresForTests {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresForTests() {}

    /** A new, empty database. Commits do not wait for the disk. */
    public static TestDatabase freshDatabase() {
        return Fast.SERVER.freshDatabase();
    }

    /** A new, empty database on a server that waits for the disk at each commit: for what measures, or claims, durability. */
    public static TestDatabase freshDurableDatabase() {
        return Durable.SERVER.freshDatabase();
    }

    /** A server of the caller's own, always embedded, to stop, kill and start again; the caller closes it. */
    public static PostgresServer ownServer() {
        return PostgresServer.start(PostgresSettings.forTests(TestFolder.create("postgresql"), true));
    }

    /** A new, empty database on a server of {@link #ownServer()}. */
    public static TestDatabase freshDatabase(PostgresServer server) {
        return new Shared(server.url("postgres"), PostgresServer.SUPERUSER, "").freshDatabase();
    }

    private static final class Fast {
        static final Shared SERVER = startShared(false);
    }

    private static final class Durable {
        static final Shared SERVER = startShared(true);
    }

    private static Shared startShared(boolean durable) {
        return switch (Infra.chosen()) {
            case EMBEDDED -> {
                PostgresServer server =
                        PostgresServer.start(PostgresSettings.forTests(TestFolder.create("postgresql"), durable));
                Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
                yield new Shared(server.url("postgres"), PostgresServer.SUPERUSER, "");
            }
            case CONTAINERS -> startContainer(durable);
        };
    }

    private static Shared startContainer(boolean durable) {
        String onlyIfDurable = durable ? "on" : "off";
        @SuppressWarnings("resource") // stopped by Testcontainers when this JVM ends
        PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")
                .withCommand(
                        "postgres",
                        "-c",
                        "max_connections=300",
                        "-c",
                        "fsync=" + onlyIfDurable,
                        "-c",
                        "synchronous_commit=" + onlyIfDurable,
                        "-c",
                        "full_page_writes=" + onlyIfDurable,
                        "-c",
                        "timezone=UTC")
                .withTmpFs(durable ? Map.of() : Map.of("/var/lib/postgresql", "rw"));
        container.start();
        return new Shared(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private record Shared(String adminUrl, String user, String password) {

        TestDatabase freshDatabase() {
            String name = "test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet();
            try (Connection connection = DriverManager.getConnection(adminUrl, user, password);
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot create database " + name, e);
            }
            return new TestDatabase(adminUrl.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), user, password);
        }
    }
}
