package dev.tandem.query.projection;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.query.projection.api.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Publishes events as the relay does: in order of position, in transactions. */
final class EventTopic implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    private final String name;
    private final KafkaProducer<String, byte[]> producer;

    EventTopic(String bootstrapServers, String name) {
        this.name = name;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "relay-" + UUID.randomUUID(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 << 10),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    String name() {
        return name;
    }

    /** Publishes the made-up events of these positions, in transactions of at most {@code most}. */
    void publish(long first, long last, int most) {
        for (long begin = first; begin <= last; begin += most) {
            long end = Math.min(last, begin + most - 1);
            publish(begin, SampleEvents.between(begin, end));
        }
    }

    /** Publishes the events at the positions from {@code first} on, in one transaction. */
    void publish(long first, List<? extends Event> events) {
        producer.beginTransaction();
        for (int i = 0; i < events.size(); i++) {
            producer.send(record(first + i, events.get(i)));
        }
        producer.commitTransaction();
    }

    /** Publishes records in one transaction. */
    void publish(List<ProducerRecord<String, byte[]>> records) {
        producer.beginTransaction();
        records.forEach(producer::send);
        producer.commitTransaction();
    }

    /** Sends the events and takes them back. */
    void abort(long first, List<? extends Event> events) {
        producer.beginTransaction();
        for (int i = 0; i < events.size(); i++) {
            producer.send(record(first + i, events.get(i)));
        }
        producer.flush();
        producer.abortTransaction();
    }

    ProducerRecord<String, byte[]> record(long position, Event event) {
        return record(
                position,
                event.topicKey(),
                EventCatalog.nameOf(event.getClass()),
                JSON.writeValueAsBytes(event),
                Map.of());
    }

    /** A record with the proper headers of an event, but those in {@code other}; a null there leaves one out. */
    ProducerRecord<String, byte[]> record(
            long position, String key, String type, byte[] value, Map<String, @Nullable String> other) {
        Map<String, @Nullable String> headers = new LinkedHashMap<>();
        headers.put(EventHeaders.SPEC_VERSION, "1.0");
        headers.put(EventHeaders.ID, id(position).toString());
        headers.put(EventHeaders.SOURCE, "/tandem/command-service");
        headers.put(EventHeaders.TYPE, type);
        headers.put(EventHeaders.VERSION, "1");
        headers.put(EventHeaders.TIME, BEGIN.plusSeconds(position).toString());
        headers.put(EventHeaders.RECORDED_TIME, BEGIN.plusSeconds(position).toString());
        headers.put(EventHeaders.SUBJECT, key);
        // As records were sent before these two had other names: readers take both.
        headers.put(EventHeaders.POSITION, Long.toString(position));
        headers.put(EventHeaders.ACTOR, "anna");
        headers.put(EventHeaders.ACTOR_ROLE, "recruiter");
        headers.put(EventHeaders.CORRELATION_ID, "c-" + position);
        headers.put(EventHeaders.CONTENT_TYPE, "application/json");
        headers.putAll(other);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(name, key, value);
        headers.forEach((header, text) -> {
            if (text != null) {
                record.headers().add(header, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return record;
    }

    /** The envelope that the record of that event becomes, but for its offset. */
    static Envelope envelope(long position, Event event) {
        Instant time = BEGIN.plusSeconds(position);
        return new Envelope(
                position,
                0,
                0,
                event.topicKey(),
                id(position),
                1,
                time,
                time,
                new PersonId("anna"),
                Role.RECRUITER,
                null,
                "c-" + position,
                null,
                event);
    }

    private static UUID id(long position) {
        return UUID.nameUUIDFromBytes(("event-" + position).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
