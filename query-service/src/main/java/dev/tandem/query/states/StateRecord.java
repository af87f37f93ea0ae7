package dev.tandem.query.states;

import dev.tandem.contracts.StateContract;
import dev.tandem.events.state.RequisitionState;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.query.projection.api.ChangeMark;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of states as they stood at one change, in the binary content mode of the CloudEvents Kafka protocol binding, as events have it.
 *
 * @param topic where they go
 * @param schemas below which address schemas are to be had
 * @param generation of the rows
 * @param mark the change
 * @param contained up to which position every event is in them, at least
 * @param at when they were read
 */
record StateRecord(String topic, String schemas, int generation, ChangeMark mark, long contained, Instant at) {

    private static final String SOURCE = "/tandem/query-service";

    /**
     * How that stands.
     *
     * @param value its JSON; null: there is none any more
     */
    ProducerRecord<String, byte @Nullable []> of(String key, byte @Nullable [] value) {
        ProducerRecord<String, byte @Nullable []> told = new ProducerRecord<>(topic, key, value);
        Headers headers = told.headers();
        add(headers, EventHeaders.SPEC_VERSION, "1.0");
        add(headers, EventHeaders.ID, id(key));
        add(headers, EventHeaders.SOURCE, SOURCE);
        add(headers, EventHeaders.TYPE, RequisitionState.TYPE);
        add(headers, EventHeaders.VERSION, Integer.toString(RequisitionState.VERSION));
        add(headers, EventHeaders.DATA_SCHEMA, schemas + "/" + StateContract.PATH);
        add(headers, EventHeaders.SUBJECT, key);
        add(headers, EventHeaders.PARTITION_KEY, key);
        add(headers, EventHeaders.TIME, at.toString());
        add(headers, EventHeaders.SEQUENCE, EventHeaders.sequence(contained));
        add(headers, EventHeaders.DATA_CLASSIFICATION, StateContract.DATA_CLASS.label());
        add(headers, EventHeaders.CONTENT_TYPE, "application/json");
        return told;
    }

    /** The same for the same state, should it be sent twice. */
    private String id(String key) {
        String state = generation + "/" + mark.number() + "/" + mark.stamp() + "/" + key;
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
