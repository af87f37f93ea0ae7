package dev.tandem.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database of a test's own.
 *
 * @param url for JDBC
 * @param user a superuser
 * @param password may be empty
 */
public record TestDatabase(String url, String user, String password) {

    private static final Map<String, DataSource> POOLS = new ConcurrentHashMap<>();

    /**
     * Connections from a pool, which everybody in this process has in common; those that rest are closed after some seconds. To open one takes
     * longer than most of what tests do with it.
     */
    public DataSource dataSource() {
        return POOLS.computeIfAbsent(url, _ -> {
            HikariConfig config = new HikariConfig();
            config.setDataSource(unpooled());
            config.setMinimumIdle(0);
            config.setMaximumPoolSize(30);
            config.setIdleTimeout(Duration.ofSeconds(10).toMillis());
            config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
            config.setInitializationFailTimeout(-1);
            return new HikariDataSource(config);
        });
    }

    /** Opens a new connection for each one asked for: for those whose locks are to end with it. */
    public DataSource unpooled() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Opens a connection. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
