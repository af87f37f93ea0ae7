package dev.tandem.query.states;

import dev.tandem.testing.KafkaForTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever reads a state topic finds there. */
record OnTopic(String topic) {

    /** Each record, in the order of its partition. */
    List<ConsumerRecord<String, @Nullable String>> records() {
        List<ConsumerRecord<String, @Nullable String>> all = new ArrayList<>();
        try (KafkaConsumer<String, @Nullable String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        KafkaForTests.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "allow.auto.create.topics",
                        false),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    /** The last value of each key that has one. */
    Map<String, JsonNode> states() {
        Map<String, JsonNode> last = new TreeMap<>();
        records().forEach(one -> {
            if (one.value() == null) {
                last.remove(one.key());
            } else {
                last.put(one.key(), JsonMapper.shared().readTree(one.value()));
            }
        });
        return last;
    }

    /** What was told of that key, in order; "gone" for a tombstone. */
    List<String> told(String key, String field) {
        return records().stream()
                .filter(one -> one.key().equals(key))
                .map(one -> one.value() == null
                        ? "gone"
                        : JsonMapper.shared().readTree(one.value()).path(field).asString(""))
                .toList();
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> told) {
        Map<String, String> headers = new LinkedHashMap<>();
        told.headers().forEach(one -> headers.put(one.key(), new String(one.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    /** A setting of the topic, as the broker has it. */
    String setting(String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            return Objects.requireNonNull(
                            admin.describeConfigs(List.of(resource)).all().get().get(resource))
                    .get(name)
                    .value();
        }
    }

    void delete() throws Exception {
        try (Admin admin = admin()) {
            admin.deleteTopics(Set.of(topic)).all().get();
        }
    }

    boolean isThere() throws Exception {
        try (Admin admin = admin()) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()));
    }
}
