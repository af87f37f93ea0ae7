package dev.tandem.command.decision;

import dev.tandem.events.Event;
import java.util.List;
import java.util.Map;

/** What a decision came to. */
public sealed interface Outcome {

    /**
     * Facts to record, all or none.
     *
     * @param events at least one, in order
     */
    record Recorded(List<Event> events) implements Outcome {
        public Recorded {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("a command that is accepted records at least one fact");
            }
        }
    }

    /**
     * A refusal.
     *
     * @param rule the rule that refuses
     * @param detail a sentence for the person who asked, about this very case
     * @param facts what the rule looked at, for machines, such as {@code openings: 2}; may be empty
     */
    record Refused(Rule rule, String detail, Map<String, Object> facts) implements Outcome {
        public Refused {
            facts = Map.copyOf(facts);
        }
    }

    /** These facts are to be recorded. */
    static Outcome recorded(Event... events) {
        return new Recorded(List.of(events));
    }

    /** These facts are to be recorded. */
    static Outcome recorded(List<? extends Event> events) {
        return new Recorded(List.copyOf(events));
    }

    /** The rule refuses, in its own words. */
    static Outcome refused(Rule rule) {
        return new Refused(rule, rule.meaning(), Map.of());
    }

    /** The rule refuses; {@code detail} speaks of this very case. */
    static Outcome refused(Rule rule, String detail) {
        return new Refused(rule, detail, Map.of());
    }

    /** The rule refuses; {@code detail} speaks of this very case, {@code facts} are for machines. */
    static Outcome refused(Rule rule, String detail, Map<String, Object> facts) {
        return new Refused(rule, detail, facts);
    }
}
