package dev.tandem.query.states;

import dev.tandem.query.projection.topic.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands on the topic: of each key that has a value, a digest of its last one. It is read after older senders were fenced, so it is what
 * it is; the topic itself has the last word, and nothing else has to be remembered.
 */
final class TopicContents {

    private final Map<String, UUID> digests = new HashMap<>();

    private TopicContents() {}

    /**
     * Reads all of it.
     *
     * @throws KafkaException if the broker does not hand it out in time
     */
    static TopicContents read(KafkaSettings kafka, StateTopicSettings settings) throws InterruptedException {
        TopicContents contents = new TopicContents();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                properties(kafka, settings), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, settings);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long lastMove = System.nanoTime();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                long before = partitions.stream().mapToLong(consumer::position).sum();
                consumer.poll(Duration.ofMillis(100)).forEach(contents::take);
                if (partitions.stream().mapToLong(consumer::position).sum() > before) {
                    lastMove = System.nanoTime();
                } else if (System.nanoTime() - lastMove > settings.patience().toNanos()) {
                    throw new KafkaException("the broker does not hand out topic " + settings.topic());
                }
            }
        }
        return contents;
    }

    /** A topic that has just been created is not known to every broker at once. */
    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, StateTopicSettings settings)
            throws InterruptedException {
        long giveUp = System.nanoTime() + settings.patience().toNanos();
        while (System.nanoTime() < giveUp) {
            List<TopicPartition> found = consumer.partitionsFor(settings.topic()).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new KafkaException("the broker knows of no topic " + settings.topic());
    }

    private static Map<String, Object> properties(KafkaSettings kafka, StateTopicSettings settings) {
        int patience = Math.toIntExact(settings.patience().toMillis());
        Map<String, Object> all = new HashMap<>(kafka.properties());
        all.put("bootstrap.servers", kafka.bootstrapServers());
        all.put("isolation.level", "read_committed");
        all.put("enable.auto.commit", false);
        all.put("allow.auto.create.topics", false);
        all.put("auto.offset.reset", "earliest");
        // Partitions that were read to their end must not make the others wait.
        all.put("fetch.max.wait.ms", 5);
        all.put("default.api.timeout.ms", patience);
        all.put("request.timeout.ms", patience);
        all.put("enable.metrics.push", false);
        return all;
    }

    private void take(ConsumerRecord<String, byte[]> told) {
        if (told.key() == null) {
            return; // from before the topic was compacted, and nobody's state
        }
        if (told.value() == null) {
            digests.remove(told.key());
        } else {
            digests.put(told.key(), digest(told.value()));
        }
    }

    /** How many keys have a value. */
    int size() {
        return digests.size();
    }

    /**
     * Takes that key off what is left to be looked at.
     *
     * @return whether that is its value
     */
    boolean takeIfEqual(String key, byte[] value) {
        return digest(value).equals(digests.remove(key));
    }

    /** The keys that were not taken. */
    List<String> left() {
        return digests.keySet().stream().sorted().toList();
    }

    private static UUID digest(byte[] value) {
        return UUID.nameUUIDFromBytes(value);
    }
}
