package dev.tandem.command.dispatch;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.*;
@Configuration
class TemporaryEngine {
    @Bean EventStorageEngine tmp() { return new InMemoryEventStorageEngine(); }
}
