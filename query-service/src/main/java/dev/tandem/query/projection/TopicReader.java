package dev.tandem.query.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all partitions of the topic from given offsets on. One thread only, but for {@link #wakeup}. */
final class TopicReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final int MOST_BYTES = 8 << 20;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final int most;
    private @Nullable KafkaException pending;

    TopicReader(KafkaSettings settings, String clientId, int most, List<PartitionCheckpoint> checkpoints) {
        this.most = most;
        consumer = new KafkaConsumer<>(settings.consumerProperties(clientId, most));
        for (PartitionCheckpoint checkpoint : checkpoints) {
            partitions.add(new TopicPartition(settings.topic(), checkpoint.partition()));
        }
        consumer.assign(partitions);
        for (PartitionCheckpoint checkpoint : checkpoints) {
            consumer.seek(partitions.get(checkpoint.partition()), checkpoint.nextOffset());
        }
    }

    /**
     * The next records, in order within each partition: none if none come in time; about as many as were wanted at most
     * if there are so many.
     *
     * @throws OffsetOutOfRangeException if the topic does not have the next offset
     */
    List<ConsumerRecord<String, byte[]>> poll(Duration timeout) {
        throwPending();
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try {
            int bytes = add(consumer.poll(timeout), records);
            while (!records.isEmpty() && records.size() < most && bytes < MOST_BYTES) {
                int more = addMore(records);
                if (more == 0) {
                    break;
                }
                bytes += more;
            }
        } catch (WakeupException e) {
            return records;
        }
        return records;
    }

    /** Records that were polled must not be lost to a failure of a later poll: it is thrown by the next. */
    private int addMore(List<ConsumerRecord<String, byte[]>> records) {
        try {
            return add(consumer.poll(Duration.ZERO), records);
        } catch (WakeupException e) {
            return 0;
        } catch (KafkaException e) {
            pending = e;
            return 0;
        }
    }

    private static int add(ConsumerRecords<String, byte[]> polled, List<ConsumerRecord<String, byte[]>> records) {
        int bytes = 0;
        for (ConsumerRecord<String, byte[]> record : polled) {
            records.add(record);
            bytes += Math.max(record.serializedValueSize(), 0) + 1;
        }
        return bytes;
    }

    private void throwPending() {
        KafkaException thrown = pending;
        pending = null;
        if (thrown != null) {
            throw thrown;
        }
    }

    /** The offset that will be read next; also moves over records that are no facts, such as ends of transactions. */
    long nextOffset(int partition) {
        return consumer.position(partitions.get(partition));
    }

    /** How many offsets are known to be waiting; ends of transactions count as one. */
    long lag() {
        long lag = 0;
        for (TopicPartition partition : partitions) {
            OptionalLong known = consumer.currentLag(partition);
            lag += known.orElse(0);
        }
        return lag;
    }

    /**
     * How many offsets are waiting by what the broker says now; ends of transactions count as one.
     *
     * @throws KafkaException if the broker does not answer in time
     */
    long distanceToEnd(Duration bound) {
        Map<TopicPartition, Long> ends = ends(bound);
        return partitions.stream()
                .mapToLong(partition -> Math.max(0, ends.getOrDefault(partition, 0L) - consumer.position(partition)))
                .sum();
    }

    /** Whether everything before these offsets has been read. */
    boolean hasReached(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /**
     * Where the partitions end by what the broker says now. A wakeup is meant for a wait for records; one that comes while
     * the broker is asked has nothing to end.
     *
     * @throws KafkaException if the broker does not answer in time
     */
    Map<TopicPartition, Long> ends(Duration bound) {
        while (true) {
            try {
                return consumer.endOffsets(partitions, bound);
            } catch (WakeupException e) {
                LOG.trace("woken while there was no wait for records", e);
            }
        }
    }

    /** Ends a waiting poll, from another thread. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
