package dev.tandem.query.projection.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker about the topic. */
public final class TopicDirectory implements AutoCloseable {

    private static final Duration BOUND = Duration.ofSeconds(5);

    private final Admin admin;
    private final String topic;

    public TopicDirectory(KafkaSettings settings) {
        this.admin = Admin.create(settings.adminProperties());
        this.topic = settings.topic();
    }

    /**
     * The topic as it is now.
     *
     * @throws KafkaException if the broker cannot be reached in time, or has no such topic
     */
    public Topic describe() {
        TopicDescription description =
                get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
        if (description == null) {
            throw new KafkaException("there is no topic " + topic);
        }
        return new Topic(
                topic,
                description.topicId().toString(),
                description.partitions().size());
    }

    /** The offsets after the last committed record of each partition, by partition. */
    public Map<Integer, Long> ends() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < describe().partitions(); partition++) {
            latest.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        Map<Integer, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(BOUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new KafkaException(String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException e) {
            throw new KafkaException("Kafka did not answer within " + BOUND, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
