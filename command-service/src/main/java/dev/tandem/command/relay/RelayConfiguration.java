package dev.tandem.command.relay;

import dev.tandem.command.progress.Workers;
import dev.tandem.command.setaside.SetAside;
import dev.tandem.eventstore.log.EventStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts the relay with the service; {@code tandem.relay.enabled=false} leaves the sending to other instances. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "tandem.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties({RelaySettings.class, KafkaConnection.class})
class RelayConfiguration {

    @Bean
    Relay relay(
            EventStore store,
            JdbcConnectionDetails database,
            KafkaConnection kafka,
            RelaySettings settings,
            MeterRegistry registry,
            SetAside setAside,
            Workers workers) {
        return new Relay(
                store,
                connections(database, settings),
                kafka,
                settings,
                _ -> {},
                new RelayMetrics(registry),
                setAside,
                workers.worker("relay"));
    }

    @Bean
    TopicProgress progress(
            JdbcClient sql, RelaySettings settings, Relay relay, EventStore store, MeterRegistry registry) {
        TopicProgress progress = new TopicProgress(sql, settings.topic());
        RelayMetrics.show(registry, relay, progress, store);
        return progress;
    }

    @Bean
    RelayHealth relayHealthIndicator(Relay relay) {
        return new RelayHealth(relay);
    }

    @Bean
    RelayEndpoint relayEndpoint(Relay relay, TopicProgress progress) {
        return new RelayEndpoint(relay, progress);
    }

    private static ConnectionSource connections(JdbcConnectionDetails database, RelaySettings settings) {
        return () -> {
            Properties properties = new Properties();
            set(properties, "user", database.getUsername());
            set(properties, "password", database.getPassword());
            properties.setProperty("ApplicationName", "tandem-relay");
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty("connectTimeout", "5");
            // A server that no longer answers has, for all we know, given the lock to another.
            properties.setProperty(
                    "socketTimeout",
                    Long.toString(Math.max(1, settings.patience().toSeconds())));
            return DriverManager.getConnection(database.getJdbcUrl(), properties);
        };
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
