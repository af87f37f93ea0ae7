package dev.tandem.command.relay;

import dev.tandem.events.wire.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks at both ends of every partition of a topic. */
final class TopicReader implements AutoCloseable {

    /** How many offsets to look back at first: enough for a commit marker and some events. */
    private static final long FIRST_LOOK = 64;

    private final Consumer<byte[], byte[]> consumer;
    private final TopicIdentity topic;
    private final List<TopicPartition> partitions;
    private final long giveUp;

    private TopicReader(KafkaConnection kafka, RelaySettings settings, TopicIdentity topic) {
        int patience = (int) settings.patience().toMillis();
        Map<String, Object> own = Map.ofEntries(
                Map.entry("isolation.level", "read_committed"),
                Map.entry("enable.auto.commit", false),
                Map.entry("allow.auto.create.topics", false),
                Map.entry("max.partition.fetch.bytes", 64 * 1024),
                // Partitions that were read to their end must not make the others wait.
                Map.entry("fetch.max.wait.ms", 5),
                Map.entry("default.api.timeout.ms", patience),
                Map.entry("request.timeout.ms", patience));
        this.consumer = new KafkaConsumer<>(kafka.with(own), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topic = topic;
        this.partitions = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(settings.topic(), partition))
                .toList();
        this.giveUp = System.nanoTime() + settings.patience().toNanos();
    }

    /**
     * Reads both ends of the topic.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer in time
     * @throws TopicMismatchException if somebody else has written to the topic
     */
    static TopicTail read(KafkaConnection kafka, RelaySettings settings, TopicIdentity topic) {
        try (TopicReader reader = new TopicReader(kafka, settings, topic)) {
            return reader.tail();
        }
    }

    private TopicTail tail() {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> lasts = new HashMap<>();
        Set<TopicPartition> unknown = new HashSet<>(partitions);
        // Further and further back: the last offsets may be commit markers, or what was aborted.
        for (long look = FIRST_LOOK; !unknown.isEmpty(); look *= 16) {
            Map<TopicPartition, Long> from = new HashMap<>();
            for (TopicPartition partition : unknown) {
                from.put(partition, Math.max(of(begins, partition), of(ends, partition) - look));
            }
            lasts.putAll(lastsFrom(from, ends));
            unknown.removeIf(partition -> lasts.containsKey(partition) || of(from, partition) == of(begins, partition));
        }
        return new TopicTail(
                topic.id(),
                first(begins, ends),
                partitions.stream().map(partition -> of(lasts, partition)).toList(),
                partitions.stream().map(partition -> of(ends, partition)).toList());
    }

    private Map<TopicPartition, Long> lastsFrom(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> lasts = new HashMap<>();
        seek(from);
        while (from.keySet().stream().anyMatch(partition -> consumer.position(partition) < of(ends, partition))) {
            for (ConsumerRecord<byte[], byte[]> event : poll()) {
                lasts.put(new TopicPartition(event.topic(), event.partition()), position(event));
            }
        }
        return lasts;
    }

    /** The first record of each partition is its least, and the least of them the topic's. */
    private long first(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> firsts = new HashMap<>();
        seek(begins);
        while (partitions.stream()
                .anyMatch(partition ->
                        !firsts.containsKey(partition) && consumer.position(partition) < of(ends, partition))) {
            for (ConsumerRecord<byte[], byte[]> event : poll()) {
                TopicPartition partition = new TopicPartition(event.topic(), event.partition());
                firsts.putIfAbsent(partition, position(event));
            }
            consumer.pause(firsts.keySet());
        }
        return firsts.values().stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private void seek(Map<TopicPartition, Long> offsets) {
        consumer.assign(offsets.keySet());
        consumer.resume(offsets.keySet());
        offsets.forEach(consumer::seek);
    }

    private Iterable<ConsumerRecord<byte[], byte[]>> poll() {
        if (System.nanoTime() > giveUp) {
            throw new TimeoutException("the broker does not hand out the ends of the topic");
        }
        return consumer.poll(Duration.ofMillis(100));
    }

    private static long position(ConsumerRecord<byte[], byte[]> event) {
        @Nullable String position = EventHeaders.find(EventHeaders.SEQUENCE, name -> text(event, name));
        if (position == null) {
            throw new TopicMismatchException("a record on topic " + event.topic() + " (partition " + event.partition()
                    + ", offset " + event.offset() + ") was not sent by a relay: it has no " + EventHeaders.SEQUENCE);
        }
        return Long.parseLong(position);
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> event, String name) {
        @Nullable Header header = event.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long of(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
