package dev.tandem.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A record sent to Kafka, and back: the least that anything which goes through Kafka takes. */
final class RoundTrip implements AutoCloseable {

    private static final String TOPIC = "bench.round-trip";

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    RoundTrip(String bootstrap) throws Exception {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
        consumer.poll(Duration.ofSeconds(1));
    }

    /** One round trip, in milliseconds. */
    double milliseconds() {
        long begin = System.nanoTime();
        producer.send(new ProducerRecord<>(TOPIC, new byte[600]));
        while (consumer.poll(Duration.ofSeconds(10)).isEmpty()) {
            if (System.nanoTime() - begin > Duration.ofSeconds(30).toNanos()) {
                throw new IllegalStateException("Kafka gave nothing back for 30 seconds");
            }
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
