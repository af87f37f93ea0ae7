package dev.tandem.command.store;

import dev.tandem.eventstore.axon.PostgresEventStorageEngine;
import dev.tandem.eventstore.log.EventStore;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event store as Axon sees it. */
@Configuration(proxyBeanMethods = false)
class AxonStoreConfiguration {

    @Bean
    EventStorageEngine eventStorageEngine(EventStore store, Converter converter) {
        return new PostgresEventStorageEngine(store, converter);
    }
}
