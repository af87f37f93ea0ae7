package dev.tandem.query.story;

import dev.tandem.events.Event;
import dev.tandem.events.Role;
import java.time.Instant;

/** An event with all that surrounds it. */
record Told(Instant occurredAt, Instant recordedAt, String actor, Role role, Event event) {}
