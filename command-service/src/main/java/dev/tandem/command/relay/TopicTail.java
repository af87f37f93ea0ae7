package dev.tandem.command.relay;

import dev.tandem.events.wire.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

    private static final long FIRST_LOOK = 16;

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
            List<Long> firsts = new ArrayList<>();
            List<Long> lasts = new ArrayList<>();
            for (TopicPartition partition : partitions) {
                consumer.assign(List.of(partition));
                firsts.add(first(consumer, partition, begins.get(partition), ends.get(partition)));
                lasts.add(last(consumer, partition, begins.get(partition), ends.get(partition)));
            }
            return new TopicTail(
                    topic.id(),
                    least(firsts.stream().mapToLong(Long::longValue)),
                    lasts,
                    partitions.stream().map(ends::get).toList());
        }
    }

    private static long least(LongStream positions) {
        return positions.filter(position -> position > 0).min().orElse(0);
    }

    private static long first(Consumer<byte[], byte[]> consumer, TopicPartition partition, long begin, long end) {
        consumer.seek(partition, begin);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> fact : consumer.poll(Duration.ofMillis(200))) {
                return position(fact);
            }
        }
        return 0;
    }

    /** Looks further and further back, since the last offsets may be commit markers or what was aborted. */
    private static long last(Consumer<byte[], byte[]> consumer, TopicPartition partition, long begin, long end) {
        for (long look = FIRST_LOOK; begin < end; look *= 16) {
            long from = Math.max(begin, end - look);
            long found = lastBetween(consumer, partition, from, end);
            if (found > 0 || from == begin) {
                return found;
            }
        }
        return 0;
    }

    private static long lastBetween(Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
        consumer.seek(partition, from);
        long last = 0;
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> fact : consumer.poll(Duration.ofMillis(200))) {
                last = position(fact);
            }
        }
        return last;
    }

    private static long position(ConsumerRecord<byte[], byte[]> fact) {
        var header = fact.headers().lastHeader(EventHeaders.POSITION);
        if (header == null) {
            throw new ForeignTopicException("a record on topic " + fact.topic() + " (partition " + fact.partition()
                    + ", offset " + fact.offset() + ") was not sent by a relay: it has no " + EventHeaders.POSITION);
        }
        return Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
    }
}
