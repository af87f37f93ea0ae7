package dev.tandem.command.decision;

import dev.tandem.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision came to. */
public sealed interface Outcome {

    /**
     * Events to record, all or none.
     *
     * @param events at least one, in order
     * @param occurredAt when they happened, if the decision knows better than the context: a clock that is read late
     *     ran out when it ran out; null: at {@link CommandContext#occurredAt()}
     */
    record Recorded(List<Event> events, @Nullable Instant occurredAt) implements Outcome {
        public Recorded {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("a command that is accepted records at least one event");
            }
        }
    }

    /**
     * A refusal.
     *
     * @param rule the rule that refuses
     * @param detail a sentence for the person who asked, about this very case
     * @param details what the rule looked at, for machines, such as {@code openings: 2}; may be empty
     */
    record Refused(Rule rule, String detail, Map<String, Object> details) implements Outcome {
        public Refused {
            details = Map.copyOf(details);
        }
    }

    /** These events are to be recorded. */
    static Outcome recorded(Event... events) {
        return new Recorded(List.of(events), null);
    }

    /** These events are to be recorded. */
    static Outcome recorded(List<? extends Event> events) {
        return new Recorded(List.copyOf(events), null);
    }

    /** These events are to be recorded, as of that moment; not after the context's now. */
    static Outcome recordedAt(Instant occurredAt, Event... events) {
        return new Recorded(List.of(events), occurredAt);
    }

    /** The rule refuses, in its own words. */
    static Refused refused(Rule rule) {
        return new Refused(rule, rule.meaning(), Map.of());
    }

    /** The rule refuses; {@code detail} speaks of this very case. */
    static Refused refused(Rule rule, String detail) {
        return new Refused(rule, detail, Map.of());
    }

    /** The rule refuses; {@code detail} speaks of this very case, {@code details} are for machines. */
    static Refused refused(Rule rule, String detail, Map<String, Object> details) {
        return new Refused(rule, detail, details);
    }

    /** The first of these that refuses; null if none does. */
    static @Nullable Refused firstRefusal(@Nullable Refused... checks) {
        for (Refused check : checks) {
            if (check != null) {
                return check;
            }
        }
        return null;
    }
}
