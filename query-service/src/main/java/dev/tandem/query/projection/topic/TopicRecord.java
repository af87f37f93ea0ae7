package dev.tandem.query.projection.topic;

import dev.tandem.access.CorrelationId;
import dev.tandem.events.wire.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A record as it came from the topic, not decoded.
 *
 * @param position the event's position; negative if the record does not say
 * @param key the record's key, empty if it has none
 * @param type the name of the event's type, or null if the record does not say
 * @param value the event's JSON, or null
 */
public record TopicRecord(
        int partition,
        long offset,
        long position,
        String key,
        @Nullable String type,
        Headers headers,
        byte @Nullable [] value) {

    private static final long UNKNOWN = -1;

    static TopicRecord of(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        return new TopicRecord(
                record.partition(),
                record.offset(),
                position(EventHeaders.find(EventHeaders.SEQUENCE, name -> header(headers, name))),
                record.key() == null ? "" : storable(record.key()),
                header(headers, EventHeaders.TYPE),
                headers,
                record.value());
    }

    /** Until it is closed, this thread's log lines carry the correlation id of the command that caused the event. */
    public MDC.MDCCloseable correlated() {
        String id = header(EventHeaders.CORRELATION_ID);
        return MDC.putCloseable(CorrelationId.MDC_KEY, id == null ? "" : id);
    }

    /**
     * Makes sure that it can be an event, by what is cheap to see.
     *
     * @throws ForeignRecordException if it has no position, type or JSON object
     */
    void requireEvent() {
        if (position < 1) {
            throw new ForeignRecordException("it has no header " + EventHeaders.SEQUENCE + " from 1 on");
        }
        if (type == null) {
            throw new ForeignRecordException("it has no header " + EventHeaders.TYPE);
        }
        if (json()[0] != '{') {
            throw new ForeignRecordException("its value is not a JSON object");
        }
    }

    /**
     * Its value.
     *
     * @throws ForeignRecordException if it has none and is no event
     * @throws IllegalStateException if it stands for an event that command-service could not send
     */
    public byte[] json() {
        String withheld = value == null ? header(EventHeaders.WITHHELD) : null;
        if (withheld != null) {
            throw new IllegalStateException("command-service could not send it: " + withheld);
        }
        if (value == null || value.length == 0) {
            throw new ForeignRecordException("it has no value");
        }
        return value;
    }

    /** The last header of that name as text, or null. */
    public @Nullable String header(String name) {
        return header(headers, name);
    }

    /** All headers that have a value, by name; of those with the same name, the last. */
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(32);
        for (Header header : headers) {
            byte[] text = header.value();
            if (text == null) {
                texts.remove(header.key());
            } else {
                texts.put(header.key(), storable(new String(text, StandardCharsets.UTF_8)));
            }
        }
        return texts;
    }

    private static @Nullable String header(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? null
                : storable(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** PostgreSQL's text holds everything but the character zero; no proper key or header has one. */
    public static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static long position(@Nullable String header) {
        if (header == null) {
            return UNKNOWN;
        }
        try {
            return Long.parseLong(header);
        } catch (NumberFormatException e) {
            return UNKNOWN;
        }
    }
}
