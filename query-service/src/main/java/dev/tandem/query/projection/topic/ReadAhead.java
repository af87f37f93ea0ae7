package dev.tandem.query.projection.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic and decodes its events in a thread of its own, up to one batch ahead of whoever folds them: while the
 * database writes one batch, the next is made ready. What was read ahead and never taken is read again by the next
 * reader, because offsets are stored with the rows.
 */
public final class ReadAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long MOST_BYTES = 8 << 20;

    private final TopicReader reader;
    private final RecordDecoder decoder;
    private final int most;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<DecodedRecord> waiting = new ArrayList<>();
    private long waitingBytes;
    private List<Long> nextOffsets;
    private Instant publishedAt = Instant.EPOCH;
    private long lag;
    private boolean nudged;
    private boolean closed;
    private @Nullable Throwable failure;

    /**
     * Begins to read.
     *
     * @param reader is this one's from now on
     * @param most about how many records are read ahead at most
     */
    public ReadAhead(TopicReader reader, RecordDecoder decoder, int most, String name) {
        this.reader = reader;
        this.decoder = decoder;
        this.most = most;
        this.nextOffsets = reader.nextOffsets();
        this.thread = new Thread(this::read, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Records, in order within each partition.
     *
     * @param nextOffsets by partition, the offset after them and after what are no events, such as ends of transactions
     * @param publishedAt when the last of them came to the topic
     */
    public record Batch(List<DecodedRecord> records, List<Long> nextOffsets, Instant publishedAt) {

        /** Nothing has been taken yet, and reading begins there. */
        public static Batch none(List<Long> nextOffsets) {
            return new Batch(List.of(), nextOffsets, Instant.EPOCH);
        }

        /** What stays to be known of it once its records are folded. */
        public Batch folded() {
            return new Batch(List.of(), nextOffsets, publishedAt);
        }
    }

    /**
     * What has been read since the last call, after waiting for the first if there is none; none if none come in time.
     *
     * @throws RuntimeException why no more can be read, after all that could
     */
    public Batch take(Duration timeout) {
        lock.lock();
        try {
            long left = timeout.toNanos();
            while (waiting.isEmpty() && failure == null && !nudged && left > 0) {
                left = changed.awaitNanos(left);
            }
            nudged = false;
            if (waiting.isEmpty()) {
                throwFailure();
            }
            Batch taken = new Batch(waiting, nextOffsets, publishedAt);
            waiting = new ArrayList<>();
            waitingBytes = 0;
            changed.signalAll();
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** How many offsets are known to be waiting that were not taken; ends of transactions count as one. */
    public long lag() {
        lock.lock();
        try {
            return lag + waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a wait for records, from any thread. */
    public void nudge() {
        lock.lock();
        try {
            nudged = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        reader.wakeup();
        try {
            if (!thread.join(Duration.ofSeconds(3))) {
                LOG.warn("{} has not ended yet", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (reader) {
            while (awaitRoom()) {
                add(reader.poll(POLL));
            }
        } catch (Throwable e) { // whoever takes is told of errors, too: else it would wait for ever
            lock.lock();
            try {
                failure = e;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean awaitRoom() throws InterruptedException {
        lock.lock();
        try {
            while (!closed && (waiting.size() >= most || waitingBytes >= MOST_BYTES)) {
                changed.await();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void add(List<ConsumerRecord<String, byte[]>> records) {
        List<DecodedRecord> received = new ArrayList<>(records.size());
        long bytes = 0;
        for (ConsumerRecord<String, byte[]> consumed : records) {
            bytes += Math.max(consumed.serializedValueSize(), 0);
            received.add(decoder.read(TopicRecord.of(consumed)));
        }
        long left = reader.lag();
        List<Long> next = reader.nextOffsets();
        lock.lock();
        try {
            waiting.addAll(received);
            waitingBytes += bytes;
            nextOffsets = next;
            if (!records.isEmpty()) {
                publishedAt = Instant.ofEpochMilli(records.getLast().timestamp());
            }
            lag = left;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void throwFailure() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
