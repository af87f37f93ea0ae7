package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import dev.tandem.servers.PostgresServer;
import dev.tandem.servers.PostgresSettings;
import dev.tandem.servers.Spawn;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** PostgreSQL, durable, with one database and one owner for each service. */
final class PostgresProcess implements ManagedProcess {

    private final PostgresServer server;
    private final Secrets secrets;

    PostgresProcess(Workspace workspace, int port, Secrets secrets) {
        this.secrets = secrets;
        this.server = PostgresServer.of(new PostgresSettings(
                workspace.databases(),
                workspace.log("postgresql"),
                port,
                secrets.superuser(),
                true,
                Spawn.DETACHED,
                Map.of("max_connections", "100")));
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public int port() {
        return server.settings().port();
    }

    @Override
    public String portVariable() {
        return Ports.POSTGRES;
    }

    @Override
    public String address() {
        return "localhost:" + port();
    }

    @Override
    public Path log() {
        return server.settings().log();
    }

    @Override
    public ProcessHandle launch() {
        return server.launch();
    }

    @Override
    public boolean isReady() {
        return server.answers();
    }

    @Override
    public void prepare() {
        try (Connection connection = server.connect("postgres")) {
            own(connection, "tandem_command", secrets.command());
            own(connection, "tandem_query", secrets.query());
        } catch (SQLException e) {
            throw new ToolException("cannot prepare the databases: " + e.getMessage(), e);
        }
    }

    /** Makes the role and its database where they are missing; the password is set each time, so that it is the kept one. */
    private static void own(Connection connection, String name, String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role " + name + " login");
            }
            statement.execute("alter role " + name + " password '" + password + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke connect on database " + name + " from public");
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public void stop(ProcessHandle process) {
        PostgresServer.stop(process);
    }
}
