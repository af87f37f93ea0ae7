package dev.tandem.query.story;

import dev.tandem.events.Event;
import dev.tandem.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Events to be told to the service, in order. */
public final class Story {

    private final Service service;
    private final List<Told> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private Duration recordedAfter = Duration.ZERO;
    private String actor = "anna";
    private Role role = Role.RECRUITER;

    Story(Service service) {
        this.service = service;
    }

    /** What follows happened at that time (RFC 3339). */
    public Story at(String time) {
        now = Instant.parse(time);
        return this;
    }

    /** What follows happened at that time. */
    public Story at(Instant time) {
        now = time;
        return this;
    }

    /** What follows was recorded so much later than it happened. */
    public Story recordedAfter(Duration time) {
        recordedAfter = time;
        return this;
    }

    /** What follows was done by that person in that role. */
    public Story by(String person, Role as) {
        actor = person;
        role = as;
        return this;
    }

    /** These events come next. */
    public Story happened(Event... events) {
        for (Event event : events) {
            history.add(new Told(now, now.plus(recordedAfter), actor, role, event));
        }
        return this;
    }

    /** Tells it; whatever is asked from now on has seen it. Returns the position of the last event. */
    public long told() {
        return service.publish(history);
    }
}
