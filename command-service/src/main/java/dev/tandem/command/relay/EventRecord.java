package dev.tandem.command.relay;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Tag;
import dev.tandem.events.TopicKey;
import dev.tandem.events.wire.EventAttributes;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.eventstore.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A stored event as a record on the topic, made of its columns alone: nobody reads the payload on the way. */
public final class EventRecord {

    /** Of these headers: grows when they get other names or mean something else. */
    static final int ENVELOPE = 2;

    private static final byte[] CONTENT_TYPE = utf8("application/json");

    private EventRecord() {}

    /**
     * The record for that topic.
     *
     * @param schemas below which address the schemas of events are to be had
     * @throws UnsendableEventException if its tags name nothing that could key it
     */
    public static ProducerRecord<String, byte @Nullable []> of(StoredEvent event, String topic, String schemas) {
        String key = TopicKey.of(Tag.parseAll(event.tags()))
                .orElseThrow(() -> new UnsendableEventException(
                        event, new IllegalStateException("it concerns no requisition, candidate or headcount")));
        ProducerRecord<String, byte @Nullable []> recorded =
                new ProducerRecord<>(topic, null, event.recordedAt().toEpochMilli(), key, event.payload());
        Headers headers = recorded.headers();
        describe(event, key, schemas, event.metadata(), headers);
        headers.add(EventHeaders.CONTENT_TYPE, CONTENT_TYPE);
        return recorded;
    }

    /**
     * What stands on that topic in the place of an event that cannot be sent: a record without a value, which no consumer can take for
     * the event, nor miss.
     *
     * @param schemas as of {@link #of}
     * @param why it cannot be sent
     */
    static ProducerRecord<String, byte @Nullable []> withheld(
            StoredEvent event, String topic, String schemas, String why) {
        String key = TopicKey.of(Tag.parseAll(event.tags())).orElse(event.id().toString());
        byte @Nullable [] nothing = null;
        ProducerRecord<String, byte @Nullable []> record =
                new ProducerRecord<>(topic, null, event.recordedAt().toEpochMilli(), key, nothing);
        describe(event, key, schemas, Map.of(), record.headers());
        record.headers().add(EventHeaders.WITHHELD, utf8(why));
        return record;
    }

    private static void describe(
            StoredEvent event, String key, String schemas, Map<String, String> metadata, Headers headers) {
        attributes(event, key, metadata).forEach(schemas, (header, value) -> headers.add(header, utf8(value)));
    }

    /**
     * What the envelope of a stored event says.
     *
     * @param key what keys it
     * @param metadata of the event, as far as it is told
     */
    public static EventAttributes attributes(StoredEvent event, String key, Map<String, String> metadata) {
        return new EventAttributes(
                event.position(),
                event.id(),
                event.type(),
                event.version(),
                key,
                event.occurredAt(),
                event.recordedAt(),
                metadata.get(EventMetadata.ACTOR),
                metadata.get(EventMetadata.ACTOR_ROLE),
                metadata.get(EventMetadata.ON_BEHALF_OF),
                metadata.get(EventMetadata.ACTING_AS),
                metadata.get(EventMetadata.COMMAND),
                metadata.get(EventMetadata.CORRELATION_ID),
                metadata.get(EventMetadata.CAUSATION_ID),
                metadata.get(EventMetadata.TRACEPARENT));
    }

    private static byte[] utf8(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
