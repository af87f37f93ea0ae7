package dev.tandem.command.relay;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.tandem.eventstore.log.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends events, each batch as one Kafka transaction. Opening a sender fences every older one of the same transactional id
 * and aborts what it left open; so after that the topic does not change behind our back, and after any failure the cure is
 * the same: close this sender, open another. Not thread-safe.
 */
final class EventSender implements AutoCloseable {

    private final Producer<String, byte @Nullable []> producer;
    private final String topic;
    private final String schemas;
    private final Duration patience;
    private final Consumer<BatchStep> steps;

    /** Opens a sender; older ones can commit nothing from here on. */
    EventSender(KafkaConnection kafka, RelaySettings settings, Consumer<BatchStep> steps) {
        this.topic = settings.topic();
        this.schemas = settings.schemas();
        this.patience = settings.patience();
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
                // Nothing else flushes: a record leaves at once, or with those that came while the connection was busy.
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
     * Sends the events and commits; then, and only then, consumers see them, all of them.
     *
     * @param batch in order, at least one
     * @param endOffsets per partition the offset behind the last record so far
     * @return the same, after this batch
     * @throws UnsendableEventException if an event was refused for its own sake (or, where it was not the only one, for that
     *     of another of the batch); nothing of the batch is visible
     * @throws KafkaException if anything else failed; nothing of the batch is visible, or (commit unanswered) all of it
     */
    List<Long> send(List<StoredEvent> batch, List<Long> endOffsets) throws InterruptedException {
        return send(batch, endOffsets, this::record);
    }

    /**
     * Sends, in the place of an event that was refused, a record that says so, and commits.
     *
     * @param refused why
     * @see #send
     */
    List<Long> withhold(StoredEvent event, UnsendableEventException refused, List<Long> endOffsets)
            throws InterruptedException {
        return send(
                List.of(event),
                endOffsets,
                withheld -> EventRecord.withheld(withheld, topic, schemas, refused.reason()));
    }

    private List<Long> send(
            List<StoredEvent> batch,
            List<Long> endOffsets,
            Function<StoredEvent, ProducerRecord<String, byte @Nullable []>> form)
            throws InterruptedException {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        for (StoredEvent event : batch) {
            Future<RecordMetadata> record = producer.send(form.apply(event));
            if (record.isDone()) {
                // Refused at once, most likely; then each one more would wait in vain, or fail for this one's sake.
                acknowledged(event, record, Duration.ZERO);
            }
            sent.add(record);
        }
        List<Long> ends = ends(batch, sent, endOffsets);
        steps.accept(BatchStep.SENT);
        producer.commitTransaction();
        return ends;
    }

    private ProducerRecord<String, byte @Nullable []> record(StoredEvent event) {
        try {
            return EventRecord.of(event, topic, schemas);
        } catch (UnsendableEventException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnsendableEventException(event, e);
        }
    }

    private List<Long> ends(List<StoredEvent> batch, List<Future<RecordMetadata>> sent, List<Long> endOffsets)
            throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        List<Long> ends = new ArrayList<>(endOffsets);
        for (int i = 0; i < sent.size(); i++) {
            RecordMetadata at = acknowledged(batch.get(i), sent.get(i), Duration.ofNanos(giveUp - System.nanoTime()));
            if (at.offset() < endOffsets.get(at.partition())) {
                throw new KafkaException("partition " + at.partition() + " is shorter than it was: the topic was made "
                        + "anew, or the broker has lost records");
            }
            ends.set(at.partition(), at.offset() + 1);
        }
        return List.copyOf(ends);
    }

    /**
     * Asks for the fate of a record. A commit alone is not proof: a producer that gave up on a record has been known to
     * commit the others. And not by {@code flush}, which waits without end for a broker that is gone.
     */
    private static RecordMetadata acknowledged(StoredEvent event, Future<RecordMetadata> record, Duration atMost)
            throws InterruptedException {
        try {
            return record.get(atMost.toNanos(), NANOSECONDS);
        } catch (TimeoutException _) {
            throw new KafkaException("the broker has not acknowledged position " + event.position() + " in time");
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNull(failed.getCause());
            if (cause instanceof RecordTooLargeException || cause instanceof InvalidRecordException) {
                throw new UnsendableEventException(event, cause);
            }
            throw new KafkaException(cause.getMessage(), cause);
        }
    }

    @Override
    public void close() {
        // What is still open is aborted by the next sender, also if the broker cannot be reached now.
        producer.close(Duration.ZERO);
    }
}
