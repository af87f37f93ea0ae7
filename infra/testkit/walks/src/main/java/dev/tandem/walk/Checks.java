package dev.tandem.walk;

import dev.tandem.agreement.Reckoning;
import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.WorkingHours;
import dev.tandem.command.deadline.Automations;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A schedule that keeps everything the automations ever asked for, reckons when that is due as the service does, and forgets it: so
 * each check can be made early, late and many times.
 */
final class Checks implements DeadlineSchedule {

    private static final Automations AUTOMATIONS = Automations.in("dev.tandem.command");

    private final List<Event> stored = new ArrayList<>();
    private final Set<DeadlineCheck> asked = new LinkedHashSet<>();
    private final Map<RequisitionId, SlaClock> clocks = new HashMap<>();

    /** Shows an event to the automations. */
    void see(RecordedEvent<?> recorded) {
        stored.add(recorded.event());
        recorded.event().tags().stream()
                .filter(tag -> tag.key().equals(Tag.REQUISITION))
                .map(tag -> new RequisitionId(tag.value()))
                .forEach(requisition -> clocks.merge(
                        requisition,
                        SlaClock.NONE.after(recorded.event(), recorded.occurredAt()),
                        (clock, _) -> clock.after(recorded.event(), recorded.occurredAt())));
        AUTOMATIONS.see(recorded, this);
    }

    /** All checks that were ever asked for, oldest first. */
    List<DeadlineCheck> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void whenDue(DeadlineCheck check, Instant asked, SlaClock.Targets targets) {
        Reckoning reckoning = clocks.getOrDefault(check.requisition(), SlaClock.NONE)
                .due(asked, SlaClock.Owner.NOBODY, true, targets);
        if (reckoning instanceof Reckoning.Due due && due.at().isAfter(WorkingHours.NEVER)) {
            throw new AssertionError("due at " + due.at() + ", which nobody can note: " + check);
        }
        now(check);
    }

    @Override
    public List<Instant> agreed(RequisitionId requisition) {
        return clocks.getOrDefault(requisition, SlaClock.NONE).agreements().stream()
                .map(SlaClock.Agreement::at)
                .toList();
    }

    @Override
    public void now(DeadlineCheck check) {
        asked.add(check);
    }

    @Override
    public void nowIf(Class<? extends Event> type, Tag tag, DeadlineCheck check) {
        if (stored.stream()
                .anyMatch(event -> type.isInstance(event) && event.tags().contains(tag))) {
            now(check);
        }
    }

    @Override
    public void nowOnEach(
            Set<Class<? extends Event>> types, Set<Tag> tags, Function<RequisitionId, ? extends DeadlineCheck> check) {
        stored.stream()
                .filter(event ->
                        types.contains(event.getClass()) && event.tags().containsAll(tags))
                .flatMap(event -> event.tags().stream())
                .filter(tag -> tag.key().equals(Tag.REQUISITION))
                .forEach(tag -> now(check.apply(new RequisitionId(tag.value()))));
    }

    @Override
    public void again(String kind, RequisitionId requisition, String subject) {
        // Made again and again anyway.
    }

    @Override
    public void done(String kind, RequisitionId requisition, String subject, Instant at) {
        // A check of what is done must find nothing.
    }
}
