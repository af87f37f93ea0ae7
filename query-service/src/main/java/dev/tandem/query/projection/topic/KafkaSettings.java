package dev.tandem.query.projection.topic;

import dev.tandem.events.wire.EventHeaders;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tandem.kafka.*}: where the events come from.
 *
 * @param bootstrapServers brokers to ask first, {@code host:port} with commas between
 * @param topic the topic of all events
 * @param properties further properties of Kafka's clients, such as {@code security.protocol}, as Kafka names them
 */
@ConfigurationProperties("tandem.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue(EventHeaders.TOPIC) String topic,
        @DefaultValue Map<String, String> properties) {

    public Map<String, Object> adminProperties() {
        Map<String, Object> all = new HashMap<>();
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        all.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        all.putAll(properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        all.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return all;
    }

    /**
     * Offsets are kept with the rows, so nothing is committed to Kafka, and an offset out of range is an error.
     *
     * @param most how many records are wanted at once at most
     */
    Map<String, Object> consumerProperties(String clientId, int most) {
        Map<String, Object> all = new HashMap<>();
        // Answered as soon as there is anything; the client fetches ahead while a batch is folded, so what it may hold
        // is
        // bounded: there is a consumer for every projection.
        all.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        all.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 20);
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(most, 1_000));
        all.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        all.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        all.putAll(properties);
        all.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        all.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        all.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return all;
    }
}
