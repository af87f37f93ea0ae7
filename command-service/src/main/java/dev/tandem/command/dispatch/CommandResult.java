package dev.tandem.command.dispatch;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import java.util.List;
import java.util.Map;

/** What became of a command. */
public sealed interface CommandResult extends Answer {

    /**
     * Done: these events are stored and durable.
     *
     * @param events at least one, in order, at contiguous positions
     * @param replayed whether an earlier request with the same idempotency key stored them
     */
    record Recorded(List<AppendedEvent> events, boolean replayed) implements CommandResult {

        public Recorded {
            events = List.copyOf(events);
        }

        /** The position of the last event. */
        public long position() {
            return events.getLast().position();
        }
    }

    /**
     * An event as it was stored.
     *
     * @param id its id, a UUID
     * @param position its place in the store's one order
     */
    record AppendedEvent(String id, Event event, long position) {

        /** The name of its type, such as {@code hiring.CandidateSubmitted}. */
        public String type() {
            return EventCatalog.nameOf(event.getClass());
        }
    }

    /**
     * Refused by a rule.
     *
     * @param rule the rule's stable name
     * @param kind what kind of no
     * @param meaning what the rule says
     * @param remedy what would make it right
     * @param detail about this very case
     * @param details what the rule looked at
     * @param replayed whether an earlier request with the same idempotency key heard it first
     */
    record Refused(
            String rule,
            Rule.RefusalKind kind,
            String meaning,
            String remedy,
            String detail,
            @JsonAlias("facts") // as refusals were remembered before
            Map<String, Object> details,
            boolean replayed)
            implements CommandResult, CheckResult {

        static Refused of(Outcome.Refused refused) {
            Rule rule = refused.rule();
            return new Refused(
                    rule.name(),
                    rule.kind(),
                    rule.meaning(),
                    rule.remedy(),
                    refused.detail(),
                    refused.details(),
                    false);
        }
    }

    /** Refused: the idempotency key was used before, for something else. */
    record KeyReused() implements CommandResult, CheckResult {}

    /**
     * Refused: what the decision reads has changed since the position that the caller named.
     *
     * @param position of the newest event that the decision reads
     */
    record Changed(long position) implements CommandResult, CheckResult {}
}
