package dev.tandem.query.projection.topic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** Reads all partitions of the topic from given offsets on. One thread at a time only, but for {@link #wakeup}. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();

    /**
     * Connects when it is first polled.
     *
     * @param most how many records are wanted at once at most
     * @param checkpoints of all partitions by number: where to begin
     */
    public TopicReader(KafkaSettings settings, String clientId, int most, List<PartitionCheckpoint> checkpoints) {
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
     * The next records, in order within each partition: none if none come in time.
     *
     * @throws OffsetOutOfRangeException if the topic does not have the next offset
     */
    public List<ConsumerRecord<String, byte[]>> poll(Duration timeout) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try {
            consumer.poll(timeout).forEach(records::add);
        } catch (WakeupException e) {
            return records;
        }
        return records;
    }

    /** By partition, the offset that is read next; also moves over records that are no events, such as ends of transactions. */
    public List<Long> nextOffsets() {
        return partitions.stream().map(consumer::position).toList();
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

    /** Ends a waiting poll, from another thread. */
    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
