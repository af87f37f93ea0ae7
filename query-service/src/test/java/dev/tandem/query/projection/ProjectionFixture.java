package dev.tandem.query.projection;

import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.topic.EventDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds events in memory, for tests that read as a story: {@code at("2026-01-05T09:00:00Z").by("anna",
 * RECRUITER).happened(new CandidateSubmitted(...))}, then look at {@link #row} or {@link #rows}. Events go through JSON as
 * they do on the topic; those of types that the projection does not fold are passed over.
 */
public final class ProjectionFixture {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Projection projection;
    private final InMemoryRows rows;
    private final Set<String> unforeseen = new LinkedHashSet<>();
    private final EventDecoder decoder = new EventDecoder();
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private PersonId actor = new PersonId("anna");
    private Role role = Role.RECRUITER;
    private long position;

    private ProjectionFixture(Projection projection) {
        this.projection = projection;
        this.rows = new InMemoryRows(projection);
    }

    public static ProjectionFixture of(Projection projection) {
        return new ProjectionFixture(projection);
    }

    /** What follows happened at that time (RFC 3339). */
    public ProjectionFixture at(String time) {
        now = Instant.parse(time);
        return this;
    }

    /** Time passes before what follows. */
    public ProjectionFixture after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** What follows was done by that person in that role. */
    public ProjectionFixture by(String person, Role role) {
        this.actor = new PersonId(person);
        this.role = role;
        return this;
    }

    /** Folds the events in this order. */
    public ProjectionFixture happened(Event... events) {
        for (Event event : events) {
            position++;
            if (projection.folds().contains(event.getClass())) {
                fold(envelope(event));
            }
        }
        return this;
    }

    public <R> @Nullable R row(Table<R> table, String key) {
        return rows.get(table, key);
    }

    public <R> List<R> rows(Table<R> table) {
        return rows.all(table);
    }

    /** The rows that folds read though {@link Projection#touches} had not named them: each costs a query of its own. */
    public Set<String> unforeseen() {
        return unforeseen;
    }

    private void fold(Envelope envelope) {
        Set<Map.Entry<Table<?>, String>> named = new HashSet<>();
        projection.touches(envelope, (table, key) -> named.add(Map.entry(table, key)));
        projection.fold(envelope, new Rows() {
            @Override
            public <R> @Nullable R get(Table<R> table, String key) {
                if (!named.contains(Map.entry(table, key))) {
                    unforeseen.add(table.name() + "/" + key);
                }
                return rows.get(table, key);
            }

            @Override
            public <R> void put(Table<R> table, String key, R row) {
                named.add(Map.entry(table, key));
                rows.put(table, key, row);
            }

            @Override
            public <R> void remove(Table<R> table, String key) {
                named.add(Map.entry(table, key));
                rows.remove(table, key);
            }
        });
    }

    private Envelope envelope(Event event) {
        byte[] onTheTopic = JSON.writeValueAsBytes(event);
        UUID id = UUID.nameUUIDFromBytes(("event-" + position).getBytes(StandardCharsets.UTF_8));
        return new Envelope(
                position,
                0,
                position - 1,
                event.topicKey(),
                id,
                EventCatalog.versionOf(event.getClass()),
                now,
                now,
                actor,
                role,
                null,
                null,
                null,
                decoder.decode(event.getClass(), onTheTopic));
    }
}
