package dev.tandem.command.store;

import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.flywaydb.core.Flyway;

/** A database with the store's tables, and stores on it. */
record StoreDatabase(TestDatabase database) {

    static StoreDatabase fresh() {
        return migrated(PostgresForTests.freshDatabase());
    }

    static StoreDatabase migrated(TestDatabase database) {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        return new StoreDatabase(database);
    }

    PostgresEventStore open() {
        return open(StoreLimits.DEFAULT);
    }

    PostgresEventStore open(StoreLimits limits) {
        PostgresEventStore store = new PostgresEventStore(
                StoreConnections.to(database.url(), database.user(), database.password()),
                limits,
                new SimpleMeterRegistry());
        store.start();
        return store;
    }
}
