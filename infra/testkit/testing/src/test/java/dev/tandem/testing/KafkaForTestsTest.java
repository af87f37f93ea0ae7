package dev.tandem.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.servers.KafkaBroker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaForTestsTest {

    @Test
    void aTransactionIsSeenWhenCommittedAndNeverWhenAborted() {
        String topic = KafkaForTests.freshTopic(1);
        try (KafkaProducer<String, String> producer = producer(KafkaForTests.bootstrapServers(), topic)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "aborted"));
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, "committed"));
            producer.commitTransaction();
        }

        assertThat(read(KafkaForTests.bootstrapServers(), topic, 1)).containsExactly("committed");
    }

    @Test
    void aBrokerThatWasKilledStartsAgainWithWhatItAcknowledged() throws Exception {
        try (KafkaBroker broker = KafkaForTests.ownBroker()) {
            String servers = broker.settings().bootstrapServers();
            String topic = KafkaForTests.freshTopic(servers, 1);
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.send(new ProducerRecord<>(topic, "kept")).get(30, TimeUnit.SECONDS);
            }

            broker.kill();
            assertThat(broker.isAlive()).isFalse();
            broker.start();

            assertThat(read(servers, topic, 1)).containsExactly("kept");
        }
    }

    private static KafkaProducer<String, String> producer(String servers, String transactionalId) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        transactionalId),
                new StringSerializer(),
                new StringSerializer());
    }

    private static List<String> read(String servers, String topic, int atLeast) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            List<String> values = new ArrayList<>();
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (values.size() < atLeast && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    values.add(message.value());
                }
            }
            return values;
        }
    }
}
