package dev.tandem.command.store;

import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.sql.StoreConnections;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store as a bean, once its tables are there. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean(initMethod = "start")
    @DependsOnDatabaseInitialization
    PostgresEventStore eventStore(JdbcConnectionDetails database, MeterRegistry registry) {
        StoreConnections connections =
                StoreConnections.to(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        return new PostgresEventStore(connections, StoreLimits.DEFAULT, registry);
    }

    @Bean
    StoreHealth eventStoreHealthIndicator(PostgresEventStore store) {
        return new StoreHealth(store);
    }

    @Bean
    StoreLiveness eventStoreWriterHealthIndicator(PostgresEventStore store) {
        return new StoreLiveness(store);
    }
}
