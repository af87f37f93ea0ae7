package dev.tandem.query.states;

import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.projection.run.OwnConnections;
import dev.tandem.query.projection.topic.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has it told how things stand; {@code tandem.state-topic.enabled=false} leaves that to other instances. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "tandem.state-topic.enabled", matchIfMissing = true)
@EnableConfigurationProperties(StateTopicSettings.class)
class StatesConfiguration {

    @Bean
    StatePublisher statePublisher(
            ReadModels reads,
            StateSource source,
            JdbcConnectionDetails database,
            KafkaSettings kafka,
            StateTopicSettings settings,
            @Value("${tandem.events.schemas:http://localhost:8081/schemas}") String schemas,
            InstantSource clock,
            MeterRegistry meters) {
        return new StatePublisher(
                reads,
                source,
                OwnConnections.of(database, "tandem states"),
                kafka,
                settings,
                schemas,
                clock,
                new StateMeters(meters),
                () -> {});
    }
}
