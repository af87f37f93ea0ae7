package dev.tandem.eventstore;

import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;

/** A database with the tables of the store, and stores on it. */
public record StoreDatabase(TestDatabase database) {

    public static StoreDatabase fresh() {
        return migrated(PostgresForTests.freshDatabase());
    }

    public static StoreDatabase migrated(TestDatabase database) {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return new StoreDatabase(database);
    }

    public PostgresEventStore open() {
        return open(StoreLimits.DEFAULT);
    }

    public PostgresEventStore open(StoreLimits limits) {
        PostgresEventStore store = new PostgresEventStore(
                StoreConnections.to(database.url(), database.user(), database.password()),
                limits,
                new SimpleMeterRegistry());
        store.start();
        return store;
    }
}
