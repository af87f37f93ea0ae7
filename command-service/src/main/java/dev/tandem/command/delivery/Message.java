package dev.tandem.command.delivery;

import dev.tandem.command.relay.EventRecord;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.contracts.CloudEventJson;
import dev.tandem.contracts.ShownData;
import dev.tandem.events.Tag;
import dev.tandem.events.TopicKey;
import dev.tandem.events.integration.WebhookForm;
import dev.tandem.events.wire.EventAttributes;
import dev.tandem.eventstore.log.StoredEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent: a CloudEvent as JSON, as an analyst reads it, with what Standard Webhooks wants to find in it.
 *
 * @param id the same however often it is sent
 * @param key what keys the event on the topic; null for a ping
 * @param position where the event stands; null for a ping
 */
record Message(
        String id,
        String type,
        @Nullable String key,
        @Nullable Long position,
        byte[] body) {

    private static final String PING = "tandem.webhook.ping";
    private static final String TIMESTAMP = "timestamp";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** That event, in that form. */
    static Message of(StoredEvent event, WebhookForm form, String schemas) {
        String key = TopicKey.of(Tag.parseAll(event.tags())).orElseThrow();
        Map<String, String> metadata = new HashMap<>(event.metadata());
        metadata.remove(EventMetadata.TRACEPARENT); // of the trace, the topic alone tells
        EventAttributes attributes = EventRecord.attributes(event, key, metadata);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(event.payload().length + 1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            CloudEventJson.attributes(attributes, schemas, json);
            json.writeStringProperty(TIMESTAMP, event.occurredAt().toString());
            if (form == WebhookForm.FULL) {
                ShownData.WITHOUT_TEXTS.write(
                        event.type(),
                        Integer.parseInt(event.version()),
                        new String(event.payload(), StandardCharsets.UTF_8),
                        json);
            }
            json.writeEndObject();
        }
        return new Message(event.id().toString(), event.type(), key, event.position(), bytes.toByteArray());
    }

    /** One that says nothing, to try whether it arrives. */
    static Message ping(String webhook, Instant at) {
        String id = UUID.randomUUID().toString();
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                EventAttributes.SOURCE,
                "type",
                PING,
                "time",
                at.toString(),
                TIMESTAMP,
                at.toString(),
                "data",
                Map.of("webhook", webhook)));
        return new Message(id, PING, null, null, body);
    }
}
