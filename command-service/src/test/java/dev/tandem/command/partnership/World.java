package dev.tandem.command.partnership;

import dev.tandem.command.decision.Admission;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Events, and a time that passes: commands are decided on them as the dispatcher would, one at a time. */
final class World {

    private static final Decisions DECISIONS = Decisions.in("dev.tandem.command");

    private final List<RecordedEvent<?>> history = new ArrayList<>();
    private Instant now;
    private int ids;

    World(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    /** It is that moment; nothing changes if that is past. */
    void isAt(Instant moment) {
        now = moment.isAfter(now) ? moment : now;
    }

    /** Everything that happened, in order. */
    List<RecordedEvent<?>> events() {
        return history;
    }

    /** Events of that type, in order. */
    <E extends Event> List<RecordedEvent<E>> events(Class<E> type) {
        return history.stream()
                .filter(stored -> type.isInstance(stored.event()))
                .map(stored -> stored.as(type))
                .toList();
    }

    /** These events are given, as of now. */
    void happened(List<? extends Event> events) {
        events.forEach(event -> history.add(new RecordedEvent<>(new UUID(0, history.size() + 1), event, now)));
    }

    /** Gives a command in whatever role it asks for; what is recorded, is. */
    <C extends Command> Outcome give(C command, PersonId by) {
        @SuppressWarnings("unchecked") // the command's own class
        Outcome outcome = decide(DECISIONS.of((Class<C>) command.getClass()), command, by);
        if (outcome instanceof Outcome.Recorded recorded) {
            Instant at = recorded.occurredAt() == null ? now : recorded.occurredAt();
            recorded.events()
                    .forEach(event -> history.add(new RecordedEvent<>(new UUID(0, history.size() + 1), event, at)));
        }
        return outcome;
    }

    private <C extends Command, S> Outcome decide(Decision<C, S> decision, C command, PersonId by) {
        DecisionModel<S> model = decision.reads(command);
        List<DecisionModel.Criterion> criteria = model.criteria();
        DecisionModel.Folding<S> folding = model.begin();
        for (RecordedEvent<?> stored : history) {
            if (criteria.stream().anyMatch(criterion -> matches(criterion, stored.event()))) {
                folding.see(stored);
            }
        }
        Admission admission = Admission.to(command.getClass());
        Set<Role> roles = new HashSet<>(admission.allowed());
        roles.remove(Role.IMPORTER);
        return decision.decide(
                command, folding.state(), new CommandContext(by, roles, admission, now, now, () -> "new-" + ++ids));
    }

    private static boolean matches(DecisionModel.Criterion criterion, Event event) {
        return criterion.types().contains(event.getClass()) && event.tags().containsAll(criterion.tags());
    }
}
