package dev.tandem.eventstore.example;

import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.axon.PostgresEventStorageEngine;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.sql.StoreConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.flywaydb.core.Flyway;

/** The application, wired without Spring. */
final class CourseApplication implements AutoCloseable {

    private final PostgresEventStore store;
    private final AxonConfiguration axon;

    CourseApplication(String url, String user, String password) {
        Flyway.configure().dataSource(url, user, password).load().migrate();

        store = new PostgresEventStore(
                StoreConnections.to(url, user, password), StoreLimits.DEFAULT, new SimpleMeterRegistry());
        store.start();

        Converter json = new Json();
        axon = EventSourcingConfigurer.create()
                .registerEventStorageEngine(_ -> new PostgresEventStorageEngine(store, json))
                .componentRegistry(registry -> registry.registerComponent(Converter.class, _ -> json))
                .registerEntity(EventSourcedEntityModule.autodetected(Courses.Subscription.class, Courses.Seat.class))
                .registerCommandHandlingModule(CommandHandlingModule.named("courses")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(_ -> new Courses.Handlers()))
                .build();
        axon.start();
    }

    CommandGateway commands() {
        return axon.getComponent(CommandGateway.class);
    }

    @Override
    public void close() {
        axon.shutdown();
        store.close();
    }
}
