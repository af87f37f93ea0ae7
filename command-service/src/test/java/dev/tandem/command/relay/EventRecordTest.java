package dev.tandem.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.command.store.EventMetadata;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventRecordTest {

    private static final UUID ID = UUID.fromString("018f4e7a-0000-7000-8000-000000000001");

    @Test
    void carriesEveryAttributeInAHeaderAndThePayloadUntouched() {
        var event = EventRecord.of(
                stored(
                        Set.of("requisition:R-1", "candidate:C-1", "idempotency:0a1b"),
                        Map.of(
                                EventMetadata.ACTOR, "ada",
                                EventMetadata.ACTOR_ROLE, "recruiter",
                                EventMetadata.CORRELATION_ID, "corr",
                                EventMetadata.CAUSATION_ID, "cause",
                                EventMetadata.COMMAND, "SubmitCandidate",
                                EventMetadata.ON_BEHALF_OF, "rob",
                                EventMetadata.ACTING_AS, "DELEGATE",
                                EventMetadata.TRACEPARENT, "00-1-2-01",
                                EventMetadata.REQUEST_DIGEST, "secret")),
                "topic",
                "https://hiring.example.com/schemas");

        Map<String, String> headers = new LinkedHashMap<>();
        event.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .isEqualTo(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", ID.toString()),
                        Map.entry("ce_source", "/tandem/command-service"),
                        Map.entry("ce_type", "hiring.CandidateSubmitted"),
                        Map.entry("ce_dataversion", "2"),
                        Map.entry("ce_time", "2026-03-01T09:00:00.123456Z"),
                        Map.entry("ce_recordedtime", "2026-03-02T10:00:00Z"),
                        Map.entry("ce_subject", "R-1"),
                        Map.entry("ce_partitionkey", "R-1"),
                        Map.entry("ce_sequence", "00000000000000000042"),
                        Map.entry("ce_dataschema", "https://hiring.example.com/schemas/hiring.CandidateSubmitted/2"),
                        Map.entry("ce_dataclassification", "restricted"),
                        Map.entry("ce_authtype", "user"),
                        Map.entry("ce_correlationid", "corr"),
                        Map.entry("ce_causationid", "cause"),
                        Map.entry("ce_authid", "ada"),
                        Map.entry("ce_actorrole", "recruiter"),
                        Map.entry("ce_command", "SubmitCandidate"),
                        Map.entry("ce_onbehalfof", "rob"),
                        Map.entry("ce_actingas", "DELEGATE"),
                        Map.entry("ce_traceparent", "00-1-2-01"),
                        Map.entry("content-type", "application/json")));
        assertThat(event.key()).isEqualTo("R-1");
        assertThat(event.value()).isEqualTo("{\"a\": 1}".getBytes(UTF_8));
        assertThat(event.timestamp())
                .isEqualTo(Instant.parse("2026-03-02T10:00:00Z").toEpochMilli());
    }

    @Test
    void isKeyedByRequisitionElseCandidateElseHeadcount() {
        assertThat(key("headcount:H-1", "candidate:C-1", "requisition:R-1")).isEqualTo("R-1");
        assertThat(key("headcount:H-1", "candidate:C-1", "offer:O-1")).isEqualTo("C-1");
        assertThat(key("headcount:H-1", "manager:M-1")).isEqualTo("H-1");
    }

    @Test
    void withoutAnythingToKeyItAnEventCannotBeSent() {
        assertThatThrownBy(() -> key("offer:O-1"))
                .isInstanceOf(UnsendableEventException.class)
                .hasMessageContaining("position 42")
                .hasMessageContaining("concerns no requisition, candidate or headcount");
    }

    private static String key(String... tags) {
        return EventRecord.of(stored(Set.of(tags), Map.of()), "topic", RelaySettings.SCHEMAS)
                .key();
    }

    private static StoredEvent stored(Set<String> tags, Map<String, String> metadata) {
        return new StoredEvent(
                42,
                ID,
                "hiring.CandidateSubmitted",
                "2",
                "{\"a\": 1}".getBytes(UTF_8),
                metadata,
                Instant.parse("2026-03-01T09:00:00.123456Z"),
                Instant.parse("2026-03-02T10:00:00Z"),
                tags);
    }
}
