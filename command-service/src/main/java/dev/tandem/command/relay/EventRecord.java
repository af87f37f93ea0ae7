package dev.tandem.command.relay;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import dev.tandem.events.TopicKey;
import dev.tandem.events.wire.DataClass;
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

    private static final String SYSTEM = PersonId.SYSTEM.value();
    private static final byte[] SPEC_VERSION = utf8("1.0");
    private static final byte[] SOURCE = utf8("/tandem/command-service");
    private static final byte[] CONTENT_TYPE = utf8("application/json");

    private EventRecord() {}

    /**
     * The record for that topic.
     *
     * @param schemas below which address the schemas of events are to be had
     * @throws UnsendableEventException if its tags name nothing that could key it
     */
    public static ProducerRecord<String, byte @Nullable []> of(StoredEvent event, String topic, String schemas) {
        String key = TopicKey.of(event.tags().stream().map(Tag::parse).toList())
                .orElseThrow(() -> new UnsendableEventException(
                        event, new IllegalStateException("it concerns no requisition, candidate or headcount")));
        ProducerRecord<String, byte @Nullable []> recorded =
                new ProducerRecord<>(topic, null, event.recordedAt().toEpochMilli(), key, event.payload());
        Headers headers = recorded.headers();
        describe(event, key, schemas, headers);
        Map<String, String> metadata = event.metadata();
        add(headers, EventHeaders.CORRELATION_ID, metadata.get(EventMetadata.CORRELATION_ID));
        add(headers, EventHeaders.CAUSATION_ID, metadata.get(EventMetadata.CAUSATION_ID));
        @Nullable String actor = metadata.get(EventMetadata.ACTOR);
        add(headers, EventHeaders.AUTH_TYPE, actor == null ? null : actor.equals(SYSTEM) ? SYSTEM : "user");
        add(headers, EventHeaders.AUTH_ID, actor);
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
     * @param schemas as of {@link #of}
     * @param why it cannot be sent
     */
    static ProducerRecord<String, byte @Nullable []> withheld(
            StoredEvent event, String topic, String schemas, String why) {
        String key = TopicKey.of(event.tags().stream().map(Tag::parse).toList())
                .orElse(event.id().toString());
        byte @Nullable [] nothing = null;
        ProducerRecord<String, byte @Nullable []> record =
                new ProducerRecord<>(topic, null, event.recordedAt().toEpochMilli(), key, nothing);
        describe(event, key, schemas, record.headers());
        record.headers().add(EventHeaders.WITHHELD, utf8(why));
        return record;
    }

    private static void describe(StoredEvent event, String key, String schemas, Headers headers) {
        headers.add(EventHeaders.SPEC_VERSION, SPEC_VERSION);
        headers.add(EventHeaders.ID, utf8(event.id().toString()));
        headers.add(EventHeaders.SOURCE, SOURCE);
        headers.add(EventHeaders.TYPE, utf8(event.type()));
        headers.add(EventHeaders.VERSION, utf8(event.version()));
        headers.add(EventHeaders.DATA_SCHEMA, utf8(schemas + "/" + event.type() + "/" + event.version()));
        headers.add(EventHeaders.TIME, utf8(event.occurredAt().toString()));
        headers.add(EventHeaders.RECORDED_TIME, utf8(event.recordedAt().toString()));
        headers.add(EventHeaders.SUBJECT, utf8(key));
        headers.add(EventHeaders.PARTITION_KEY, utf8(key));
        headers.add(EventHeaders.SEQUENCE, utf8(EventHeaders.sequence(event.position())));
        @Nullable Class<? extends Event> type = EventCatalog.find(event.type());
        add(
                headers,
                EventHeaders.DATA_CLASSIFICATION,
                type == null ? null : DataClass.of(type).label());
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
