package dev.tandem.command.relay;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Where the topic ends, in the broker's own words.
 *
 * @param topicId Kafka's id of the topic
 * @param first the least position on the topic, 0 if it is empty
 * @param positions per partition the position of its last fact, 0 if it has none
 * @param endOffsets per partition the offset at which the next record will stand, or further back
 */
record TopicTail(String topicId, long first, List<Long> positions, List<Long> endOffsets) {

    /** The position of the last fact on the topic, 0 if it has none. */
    long greatest() {
        return positions.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * Reads the end of every partition. Facts of a transaction that is still open or was aborted do not count.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer in time
     */
    static TopicTail read(KafkaConnection kafka, RelaySettings settings, TopicIdentity topic) {
        Map<String, Object> own = Map.of(
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                "false",
                "default.api.timeout.ms",
                (int) settings.patience().toMillis(),
                "request.timeout.ms",
                (int) settings.patience().toMillis());
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka.with(own), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(settings.topic(), partition))
                    .toList();
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<PartitionEnds> spans = partitions.stream()
                    .map(partition -> new PartitionEnds(
                            consumer,
                            partition,
                            begins.getOrDefault(partition, 0L),
                            ends.getOrDefault(partition, 0L),
                            settings.patience()))
                    .toList();
            return new TopicTail(
                    topic.id(),
                    spans.stream()
                            .mapToLong(PartitionEnds::first)
                            .filter(position -> position > 0)
                            .min()
                            .orElse(0),
                    spans.stream().map(PartitionEnds::last).toList(),
                    spans.stream().map(PartitionEnds::end).toList());
        }
    }
}
