package dev.tandem.command.relay;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Tag;
import dev.tandem.events.TopicKey;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.eventstore.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A stored event as a record on the topic, made of its columns alone: nobody reads the payload on the way. */
public final class EventRecord {

    private static final byte[] SPEC_VERSION = utf8("1.0");
    private static final byte[] SOURCE = utf8("/tandem/command-service");
    private static final byte[] CONTENT_TYPE = utf8("application/json");

    private EventRecord() {}

    /**
     * The record for that topic.
     *
     * @throws UnsendableEventException if its tags name nothing that could key it
     */
    public static ProducerRecord<String, byte @Nullable []> of(StoredEvent event, String topic) {
        String key = TopicKey.of(event.tags().stream().map(Tag::parse).toList())
                .orElseThrow(() -> new UnsendableEventException(
                        event, new IllegalStateException("it concerns no requisition, candidate or headcount")));
        ProducerRecord<String, byte @Nullable []> recorded =
                new ProducerRecord<>(topic, null, event.recordedAt().toEpochMilli(), key, event.payload());
        Headers headers = recorded.headers();
        describe(event, key, headers);
        Map<String, String> metadata = event.metadata();
        add(headers, EventHeaders.CORRELATION_ID, metadata.get(EventMetadata.CORRELATION_ID));
        add(headers, EventHeaders.CAUSATION_ID, metadata.get(EventMetadata.CAUSATION_ID));
        add(headers, EventHeaders.ACTOR, metadata.get(EventMetadata.ACTOR));
        add(headers, EventHeaders.ACTOR_ROLE, metadata.get(EventMetadata.ACTOR_ROLE));
        add(headers, EventHeaders.ON_BEHALF_OF, metadata.get(EventMetadata.ON_BEHALF_OF));
        add(headers, EventHeaders.ACTING_AS, metadata.get(EventMetadata.ACTING_AS));
        add(headers, EventHeaders.COMMAND, metadata.get(EventMetadata.COMMAND));
        add(headers, EventHeaders.TRACEPARENT, metadata.get(EventMetadata.TRACEPARENT));
        headers.add(EventHeaders.CONTENT_TYPE, CONTENT_TYPE);
        return recorded;
    }

    /**
     * What stands on that topic in the place of an event that cannot be sent: a record without a value, which no consumer can take for
     * the event, nor miss.
     *
     * @param why it cannot be sent
     */
    static ProducerRecord<String, byte @Nullable []> withheld(StoredEvent event, String topic, String why) {
        String key = TopicKey.of(event.tags().stream().map(Tag::parse).toList())
                .orElse(event.id().toString());
        byte @Nullable [] nothing = null;
        ProducerRecord<String, byte @Nullable []> record =
                new ProducerRecord<>(topic, null, event.recordedAt().toEpochMilli(), key, nothing);
        describe(event, key, record.headers());
        record.headers().add(EventHeaders.WITHHELD, utf8(why));
        return record;
    }

    private static void describe(StoredEvent event, String key, Headers headers) {
        headers.add(EventHeaders.SPEC_VERSION, SPEC_VERSION);
        headers.add(EventHeaders.ID, utf8(event.id().toString()));
        headers.add(EventHeaders.SOURCE, SOURCE);
        headers.add(EventHeaders.TYPE, utf8(event.type()));
        headers.add(EventHeaders.VERSION, utf8(event.version()));
        headers.add(EventHeaders.TIME, utf8(event.occurredAt().toString()));
        headers.add(EventHeaders.RECORDED_TIME, utf8(event.recordedAt().toString()));
        headers.add(EventHeaders.SUBJECT, utf8(key));
        headers.add(EventHeaders.POSITION, utf8(Long.toString(event.position())));
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, utf8(value));
        }
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
