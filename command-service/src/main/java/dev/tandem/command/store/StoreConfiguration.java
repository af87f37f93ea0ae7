package dev.tandem.command.store;

import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store as a bean, once its tables are there. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    PostgresEventStore eventStore(DataSource dataSource) {
        return new PostgresEventStore(dataSource);
    }
}
