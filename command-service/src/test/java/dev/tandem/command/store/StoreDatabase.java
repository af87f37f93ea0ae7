package dev.tandem.command.store;

import dev.tandem.testing.PostgresForTests;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A fresh database with the store's tables. */
final class StoreDatabase {

    private StoreDatabase() {}

    static DataSource create() {
        DataSource database = PostgresForTests.freshDatabase().dataSource();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }
}
