package dev.tandem.query.projection.run;

import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections to the database that no pool keeps alive: a lock that a session holds has to die with it. */
public final class OwnConnections {

    private OwnConnections() {}

    /**
     * Makes such connections.
     *
     * @param name what the database is told that they are for
     */
    public static DataSource of(JdbcConnectionDetails database, String name) {
        DriverManagerDataSource connections = new DriverManagerDataSource();
        connections.setUrl(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", name);
        properties.setProperty("tcpKeepAlive", "true");
        connections.setConnectionProperties(properties);
        return connections;
    }
}
