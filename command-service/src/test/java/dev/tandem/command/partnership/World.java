package dev.tandem.command.partnership;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Fact;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Facts, and a time that passes: commands are decided on them as the dispatcher would, one at a time. */
final class World {

    private static final Decisions DECISIONS = Decisions.in("dev.tandem.command");

    private final List<Fact<?>> facts = new ArrayList<>();
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
    List<Fact<?>> facts() {
        return facts;
    }

    /** Facts of that type, in order. */
    <E extends Event> List<Fact<E>> facts(Class<E> type) {
        return facts.stream()
                .filter(fact -> type.isInstance(fact.event()))
                .map(fact -> fact.as(type))
                .toList();
    }

    /** These facts are given, as of now. */
    void happened(List<? extends Event> events) {
        events.forEach(event -> facts.add(new Fact<>(new UUID(0, facts.size() + 1), event, now)));
    }

    /** Gives a command in whatever role it asks for; what is recorded, is. */
    <C extends Command> Outcome give(C command, PersonId by) {
        @SuppressWarnings("unchecked") // the command's own class
        Outcome outcome = decide(DECISIONS.of((Class<C>) command.getClass()), command, by);
        if (outcome instanceof Outcome.Recorded recorded) {
            Instant at = recorded.occurredAt() == null ? now : recorded.occurredAt();
            recorded.events().forEach(event -> facts.add(new Fact<>(new UUID(0, facts.size() + 1), event, at)));
        }
        return outcome;
    }

    private <C extends Command, S> Outcome decide(Decision<C, S> decision, C command, PersonId by) {
        Reading<S> reading = decision.reads(command);
        List<Reading.Criterion> criteria = reading.criteria();
        S state = reading.initial();
        for (Fact<?> fact : facts) {
            if (criteria.stream().anyMatch(criterion -> matches(criterion, fact.event()))) {
                state = reading.fold(state, fact);
            }
        }
        Allowed allowed = command.getClass().getAnnotation(Allowed.class);
        Set<Role> roles = new HashSet<>(Arrays.asList(allowed.value()));
        roles.remove(Role.IMPORTER);
        return decision.decide(command, state, new Occasion(by, roles, now, now, () -> "new-" + ++ids));
    }

    private static boolean matches(Reading.Criterion criterion, Event event) {
        return criterion.types().contains(event.getClass()) && event.tags().containsAll(criterion.tags());
    }
}
