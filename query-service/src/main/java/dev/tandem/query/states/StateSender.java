package dev.tandem.query.states;

import dev.tandem.query.projection.topic.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends states, each lot as one Kafka transaction. Opening a sender fences every older one of the same transactional id and aborts what it
 * left open: from then on nothing older comes onto the topic. After any failure the cure is to open another. Not thread-safe.
 */
final class StateSender implements AutoCloseable {

    private final Producer<String, byte @Nullable []> producer;
    private final Duration patience;
    private final Runnable beforeCommit;

    /**
     * Opens a sender; older ones can commit nothing from here on.
     *
     * @param beforeCommit called with each transaction when all of it was sent, for tests
     */
    StateSender(KafkaSettings kafka, StateTopicSettings settings, Runnable beforeCommit) {
        this.patience = settings.patience();
        this.beforeCommit = beforeCommit;
        this.producer =
                new KafkaProducer<>(properties(kafka, settings), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static Map<String, Object> properties(KafkaSettings kafka, StateTopicSettings settings) {
        int patience = Math.toIntExact(settings.patience().toMillis());
        Map<String, Object> all = new HashMap<>(kafka.properties());
        all.put("bootstrap.servers", kafka.bootstrapServers());
        all.put("transactional.id", settings.transactionalId());
        all.put("acks", "all");
        all.put("enable.idempotence", true);
        all.put("compression.type", "lz4");
        all.put("linger.ms", 0);
        all.put("reconnect.backoff.max.ms", 1_000L);
        all.put("retry.backoff.ms", 5L);
        all.put("retry.backoff.max.ms", 500L);
        all.put("max.block.ms", (long) patience);
        all.put("request.timeout.ms", Math.max(1_000, patience / 2));
        all.put("delivery.timeout.ms", Math.max(1_000, patience / 2) + patience / 2);
        all.put("transaction.timeout.ms", Math.max(15_000, 2 * patience));
        all.put("enable.metrics.push", false);
        return all;
    }

    /**
     * Sends all and commits; then, and only then, consumers see them.
     *
     * @throws KafkaException if that failed; nothing of it is visible, or (commit unanswered) all of it
     */
    void send(List<ProducerRecord<String, byte @Nullable []>> records) throws InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        records.forEach(one -> sent.add(producer.send(one)));
        long giveUp = System.nanoTime() + patience.toNanos();
        for (Future<RecordMetadata> one : sent) {
            acknowledged(one, giveUp - System.nanoTime());
        }
        beforeCommit.run();
        producer.commitTransaction();
    }

    /** A commit alone is no proof, and {@code flush} waits without end for a broker that is gone. */
    private static void acknowledged(Future<RecordMetadata> record, long nanos) throws InterruptedException {
        try {
            record.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new KafkaException("the broker has not acknowledged a state in time", e);
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNull(failed.getCause());
            throw new KafkaException(String.valueOf(cause.getMessage()), cause);
        }
    }

    @Override
    public void close() {
        // What is still open is aborted by the next sender, also if the broker cannot be reached now.
        producer.close(Duration.ZERO);
    }
}
