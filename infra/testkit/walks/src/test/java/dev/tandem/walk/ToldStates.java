package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.requisition.ConfidentialityChanged;
import dev.tandem.events.requisition.ReplacedForgotten;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.documents.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The law: the state topic says what the list of requisitions says to an auditor, without what was written freely and what changes by time
 * alone, of searches that are kept from nobody; of these it never held anything while they were kept.
 */
final class ToldStates {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Set<String> LEFT_OUT = Set.of("title", "level", "daysOpen");

    private final String topic;
    private final Map<String, Boolean> confidential = new HashMap<>();
    private final Set<String> replacing = new TreeSet<>();
    private int told;

    ToldStates(String topic) {
        this.topic = topic;
    }

    /** Hears from whom searches are kept. */
    void heard(List<Entry> entries) {
        for (Entry entry : entries) {
            switch (entry.event()) {
                case RequisitionOpened opened -> {
                    confidential.put(opened.requisition().value(), opened.confidential() != null);
                    if (opened.replaces() != null) {
                        replacing.add(opened.requisition().value());
                    }
                }
                case ConfidentialityChanged changed ->
                    confidential.put(changed.requisition().value(), changed.confidential() != null);
                case ReplacedForgotten forgotten ->
                    replacing.remove(forgotten.requisition().value());
                default -> {}
            }
        }
    }

    /** Fails unless the topic comes to say what that list says. */
    void hold(JsonNode list, String when) {
        Map<String, JsonNode> wanted = new TreeMap<>();
        list.get("items").forEach(item -> {
            String id = item.get("id").asString();
            if (!replacing.contains(id) && !confidential.getOrDefault(id, false)) {
                wanted.put(id, ((ObjectNode) item.deepCopy()).remove(LEFT_OUT));
            }
        });
        assertThat(list.get("next").isNull()).as("the list is whole").isTrue();
        Awaitility.await("states, " + when)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(last()).isEqualTo(wanted));
        told += wanted.size();
    }

    /** How many states were held to the list. */
    int told() {
        return told;
    }

    private Map<String, JsonNode> last() {
        Map<String, JsonNode> last = new TreeMap<>();
        for (ConsumerRecord<String, @Nullable String> record : records()) {
            @Nullable String value = record.value();
            if (value == null) {
                last.remove(record.key());
            } else {
                assertThat(Contract.complaints("hiring.RequisitionState", 1, value))
                        .isEmpty();
                last.put(record.key(), JsonMapper.shared().readTree(value));
            }
        }
        return last;
    }

    private List<ConsumerRecord<String, @Nullable String>> records() {
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

    /** Somebody deletes the topic. */
    void delete() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KafkaForTests.bootstrapServers()))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
    }
}
