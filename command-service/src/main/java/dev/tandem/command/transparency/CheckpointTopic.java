package dev.tandem.command.transparency;

import dev.tandem.command.relay.KafkaConnection;
import dev.tandem.transparency.note.Checkpoint;
import dev.tandem.transparency.note.SignedNote;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes checkpoints on a topic, each whole, with the origin of the log as its key. A checkpoint says all that earlier ones said, so one
 * that could not be sent is made up for by the next. For one thread at a time.
 */
final class CheckpointTopic implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointTopic.class);

    private final KafkaConnection kafka;
    private final String topic;
    private final Duration patience;
    private @Nullable KafkaProducer<String, String> producer;
    private boolean failing;

    CheckpointTopic(KafkaConnection kafka, LogSettings settings) {
        this.kafka = kafka;
        this.topic = settings.topic();
        this.patience = settings.patience();
    }

    void publish(SignedNote checkpoint) {
        if (topic.isEmpty()) {
            return;
        }
        try {
            KafkaProducer<String, String> sending = producer == null ? connected() : producer;
            producer = sending;
            sending.send(new ProducerRecord<>(
                            topic, Checkpoint.parse(checkpoint.text()).origin(), checkpoint.toString()))
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            failing = false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            if (!failing) {
                LOG.warn("A checkpoint could not be sent to {}; later ones say as much", topic, e);
            }
            failing = true;
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private KafkaProducer<String, String> connected() throws ExecutionException, InterruptedException {
        Map<String, Object> times = Map.of(
                "request.timeout.ms", (int) patience.toMillis(), "default.api.timeout.ms", (int) patience.toMillis());
        try (Admin admin = Admin.create(kafka.with(times))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) -1).configs(Map.of("cleanup.policy", "delete"))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        return new KafkaProducer<>(
                kafka.with(Map.of(
                        "acks",
                        "all",
                        "max.block.ms",
                        patience.toMillis(),
                        "request.timeout.ms",
                        (int) patience.toMillis(),
                        "delivery.timeout.ms",
                        2 * (int) patience.toMillis())),
                new StringSerializer(),
                new StringSerializer());
    }

    @Override
    public void close() {
        KafkaProducer<String, String> closing = producer;
        producer = null;
        if (closing != null) {
            closing.close(Duration.ofSeconds(1));
        }
    }
}
