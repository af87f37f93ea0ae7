package dev.tandem.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.events.wire.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic as a consumer of committed records sees it, from its beginning to its present end. */
record Topic(KafkaConnection kafka, String name) {

    /** A record, without what does not matter here. */
    record Seen(int partition, long offset, long position, String key, ConsumerRecord<String, byte[]> raw) {}

    /** Everything, each partition in its order. What was committed is there, also in partitions that are told last. */
    List<Seen> read() {
        awaitEndsOfTransactions();
        Map<String, Object> own = Map.of(
                "isolation.level", "read_committed", "allow.auto.create.topics", "false", "fetch.max.wait.ms", 5);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka.with(own), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Seen> seen = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(
                            partition -> consumer.position(partition) < Objects.requireNonNull(ends.get(partition)))) {
                consumer.poll(Duration.ofMillis(100)).forEach(event -> seen.add(seen(event)));
            }
            return seen;
        }
    }

    /** A commit is certain before each partition knows of it; until then readers of committed records do not see it. */
    private void awaitEndsOfTransactions() {
        ListTransactionsOptions ending = new ListTransactionsOptions()
                .filterStates(List.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT));
        try (Admin admin = Admin.create(kafka.with(Map.of()))) {
            await().atMost(Duration.ofMinutes(2))
                    .pollDelay(Duration.ZERO)
                    .until(() -> admin.listTransactions(ending).all().get().isEmpty());
        }
    }

    private static Seen seen(ConsumerRecord<String, byte[]> event) {
        return new Seen(
                event.partition(),
                event.offset(),
                Long.parseLong(header(event, EventHeaders.SEQUENCE)),
                event.key(),
                event);
    }

    static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(
                Objects.requireNonNull(event.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    /** What is left for a consumer that drops what is not greater than the last position of its partition. */
    static List<Seen> dropping(List<Seen> all) {
        Map<Integer, Long> last = new HashMap<>();
        List<Seen> kept = new ArrayList<>();
        for (Seen event : all) {
            if (event.position() > last.getOrDefault(event.partition(), 0L)) {
                last.put(event.partition(), event.position());
                kept.add(event);
            }
        }
        return kept;
    }

    /** Each position from 1 to {@code last} once, growing within each partition, each key in one partition. */
    static void assertEachOnceInOrder(List<Seen> seen, long last) {
        assertThat(seen.stream().mapToLong(Seen::position).sorted().toArray())
                .isEqualTo(LongStream.rangeClosed(1, last).toArray());
        assertThat(dropping(seen)).as("in order within each partition").hasSameSizeAs(seen);
        Map<String, Set<Integer>> partitions = new HashMap<>();
        seen.forEach(event ->
                partitions.computeIfAbsent(event.key(), _ -> new HashSet<>()).add(event.partition()));
        Collection<Set<Integer>> each = partitions.values();
        assertThat(each).allSatisfy(of -> assertThat(of).hasSize(1));
    }
}
