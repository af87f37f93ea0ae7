package dev.tandem.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Short forms of events and conditions. */
final class StoreFixtures {

    static final Instant THEN = Instant.parse("2026-03-01T09:00:00.123456Z");

    private StoreFixtures() {}

    static NewEvent event(String type, String... tags) {
        return event(UUID.randomUUID(), type, tags);
    }

    static NewEvent event(UUID id, String type, String... tags) {
        return new NewEvent(id, type, "1", "{\"n\":1}".getBytes(UTF_8), Map.of("actor", "ada"), THEN, Set.of(tags));
    }

    static Criterion criterion(String tag, String... types) {
        return new Criterion(Set.of(tag), Set.of(types));
    }

    static Condition nothingNewer(long after, Criterion... criteria) {
        return new Condition(after, List.of(criteria));
    }

    static List<Long> positions(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::position).toList();
    }
}
