package dev.tandem.command.relay;

import dev.tandem.command.store.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends facts, each batch as one Kafka transaction. Opening a sender fences every older one of the same transactional id
 * and aborts what it left open; so after that the topic does not change behind our back, and after any failure the cure is
 * the same: close this sender, open another. Not thread-safe.
 */
final class FactSender implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final Consumer<Step> steps;

    /** Opens a sender; older ones can commit nothing from here on. */
    FactSender(KafkaConnection kafka, RelaySettings settings, Consumer<Step> steps) {
        this.topic = settings.topic();
        this.steps = steps;
        this.producer = new KafkaProducer<>(
                kafka.with(properties(settings)), new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static Map<String, Object> properties(RelaySettings settings) {
        int patience = (int) settings.patience().toMillis();
        return Map.ofEntries(
                Map.entry("transactional.id", settings.transactionalId()),
                Map.entry("acks", "all"),
                Map.entry("enable.idempotence", true),
                Map.entry("max.request.size", settings.maxRecordBytes()),
                Map.entry("compression.type", "lz4"),
                Map.entry("batch.size", 256 * 1024),
                Map.entry("linger.ms", 0),
                // A transaction that follows another at once finds its markers still being written, and asks again.
                Map.entry("retry.backoff.ms", 5L),
                Map.entry("retry.backoff.max.ms", 500L),
                Map.entry("max.block.ms", (long) patience),
                Map.entry("request.timeout.ms", Math.max(1000, patience / 2)),
                Map.entry("delivery.timeout.ms", Math.max(1000, patience / 2) + patience / 2),
                Map.entry("transaction.timeout.ms", Math.max(15_000, 2 * patience)));
    }

    /**
     * Sends the facts and commits; then, and only then, consumers see them, all of them.
     *
     * @param batch in order, at least one
     * @param endOffsets per partition the offset behind the last record so far
     * @return the same, after this batch
     * @throws UnsendableFactException if a fact was refused for its own sake; nothing of the batch is visible
     * @throws KafkaException if anything else failed; nothing of the batch is visible, or (commit unanswered) all of it
     */
    List<Long> send(List<StoredEvent> batch, List<Long> endOffsets) throws InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (StoredEvent event : batch) {
            sent.add(producer.send(FactRecord.of(event, topic)));
        }
        producer.flush();
        steps.accept(Step.SENT);
        List<Long> ends = outcome(batch, sent, endOffsets);
        producer.commitTransaction();
        return ends;
    }

    /**
     * Asks for the fate of every single record. A commit alone is not proof: a producer that gave up on a record has been
     * known to commit the others.
     */
    private static List<Long> outcome(List<StoredEvent> batch, List<Future<RecordMetadata>> sent, List<Long> endOffsets)
            throws InterruptedException {
        List<Long> ends = new ArrayList<>(endOffsets);
        KafkaException failure = null;
        for (int i = 0; i < sent.size(); i++) {
            try {
                RecordMetadata at = sent.get(i).get();
                if (at.offset() < endOffsets.get(at.partition())) {
                    throw new KafkaException("partition " + at.partition() + " is shorter than it was: the topic was "
                            + "made anew, or the broker has lost records");
                }
                ends.set(at.partition(), at.offset() + 1);
            } catch (ExecutionException failed) {
                Throwable cause = Objects.requireNonNull(failed.getCause());
                if (cause instanceof RecordTooLargeException || cause instanceof InvalidRecordException) {
                    throw new UnsendableFactException(batch.get(i), cause);
                }
                // Remembered, not thrown: the one that is to blame may come later, this one may only have gone with it.
                failure = failure == null ? new KafkaException(cause.getMessage(), cause) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(ends);
    }

    @Override
    public void close() {
        // What is still open is aborted by the next sender, also if the broker cannot be reached now.
        producer.close(Duration.ZERO);
    }
}
