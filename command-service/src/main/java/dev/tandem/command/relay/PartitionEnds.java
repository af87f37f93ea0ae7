package dev.tandem.command.relay;

import dev.tandem.events.wire.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Looks at both ends of one partition.
 *
 * @param consumer that reads what is committed
 * @param begin the first offset there is
 * @param end the offset behind the last that is committed
 * @param patience how long to wait for the broker
 */
record PartitionEnds(
        Consumer<byte[], byte[]> consumer, TopicPartition partition, long begin, long end, Duration patience) {

    private static final long FIRST_LOOK = 16;

    /** The position of its first fact, 0 if it has none. */
    long first() {
        consumer.assign(List.of(partition));
        consumer.seek(partition, begin);
        long giveUp = System.nanoTime() + patience.toNanos();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> fact : poll(giveUp)) {
                return position(fact);
            }
        }
        return 0;
    }

    /** The position of its last fact, 0 if it has none. */
    long last() {
        consumer.assign(List.of(partition));
        // Further and further back: the last offsets may be commit markers, or what was aborted.
        long look = FIRST_LOOK;
        while (true) {
            long from = Math.max(begin, end - look);
            long found = lastFrom(from);
            if (found > 0 || from == begin) {
                return found;
            }
            look *= 16;
        }
    }

    private long lastFrom(long from) {
        consumer.seek(partition, from);
        long last = 0;
        long giveUp = System.nanoTime() + patience.toNanos();
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> fact : poll(giveUp)) {
                last = position(fact);
            }
        }
        return last;
    }

    private ConsumerRecords<byte[], byte[]> poll(long giveUp) {
        if (System.nanoTime() > giveUp) {
            throw new TimeoutException("the broker does not hand out " + partition + " up to offset " + end);
        }
        return consumer.poll(Duration.ofMillis(200));
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
