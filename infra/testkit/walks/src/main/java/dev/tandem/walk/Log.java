package dev.tandem.walk;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A log in memory: decides commands as the service does, by their decisions alone, and keeps what they record. */
final class Log {

    private static final Decisions DECISIONS = Decisions.in("dev.tandem.command");

    private final List<Entry> entries = new ArrayList<>();
    private int ids;

    /** Everything that was recorded, in order; it grows with the log. */
    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Decides the command on what was recorded so far; what it records is kept. */
    <C extends Command> Outcome give(C command, PersonId by, Role role, Instant occurredAt, Instant now) {
        @SuppressWarnings("unchecked")
        Decision<C, ?> decision = DECISIONS.of((Class<C>) command.getClass());
        Outcome outcome = decide(decision, command, () -> context(by, role, occurredAt, now));
        switch (outcome) {
            case Outcome.Refused refused -> {
                if (!decision.refusals().contains(refused.rule())) {
                    throw new AssertionError(refused.rule() + " is not declared by what decides " + command);
                }
            }
            case Outcome.Recorded recorded -> {
                Instant at = recorded.occurredAt() == null ? occurredAt : recorded.occurredAt();
                String name = command.getClass().getSimpleName();
                recorded.events()
                        .forEach(event -> entries.add(new Entry(
                                new RecordedEvent<>(new UUID(0, entries.size() + 1L), event, at),
                                event.tags(),
                                by,
                                role,
                                name,
                                now)));
                ids += 100; // ids of one command do not come again
            }
        }
        return outcome;
    }

    private <C extends Command, S> Outcome decide(
            Decision<C, S> decision, C command, Supplier<CommandContext> context) {
        DecisionModel<S> model = decision.reads(command);
        List<DecisionModel.Criterion> criteria = model.criteria();
        DecisionModel.Folding<S> folding = model.begin();
        for (Entry entry : entries) {
            if (matches(criteria, entry)) {
                folding.see(entry.recorded());
            }
        }
        S state = folding.state();
        Outcome outcome = decision.decide(command, state, context.get());
        if (!decision.decide(command, state, context.get()).equals(outcome)) {
            throw new AssertionError("decided again on the same folding.state(), and otherwise: " + command);
        }
        return outcome;
    }

    private CommandContext context(PersonId by, Role role, Instant occurredAt, Instant now) {
        AtomicInteger next = new AtomicInteger(ids);
        return new CommandContext(by, Set.of(role), occurredAt, now, () -> "id-" + next.incrementAndGet());
    }

    private static boolean matches(List<DecisionModel.Criterion> criteria, Entry entry) {
        for (DecisionModel.Criterion criterion : criteria) {
            if (criterion.types().contains(entry.event().getClass())
                    && entry.tags().containsAll(criterion.tags())) {
                return true;
            }
        }
        return false;
    }
}
