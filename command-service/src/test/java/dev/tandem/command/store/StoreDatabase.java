package dev.tandem.command.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A fresh database with the store's tables. */
final class StoreDatabase {

    private static final Supplier<EmbeddedPostgres> SERVER = StableServer::get;

    private StoreDatabase() {}

    static DataSource create() {
        String name = "store_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.get().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        DataSource database = SERVER.get().getDatabase("postgres", name);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static final class StableServer {
        private static final EmbeddedPostgres POSTGRES = start();

        static EmbeddedPostgres get() {
            return POSTGRES;
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
