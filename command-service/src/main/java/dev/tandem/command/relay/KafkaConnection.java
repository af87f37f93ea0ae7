package dev.tandem.command.relay;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param properties further settings of Kafka's clients by their own names, such as {@code security.protocol}
 */
@ConfigurationProperties("tandem.kafka")
public record KafkaConnection(
        String bootstrapServers, @Nullable Map<String, String> properties) {

    /** The settings of a client of any kind, with {@code more} on top. */
    public Map<String, Object> with(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        if (properties != null) {
            settings.putAll(properties);
        }
        settings.putAll(more);
        return settings;
    }
}
