package dev.tandem.walk;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.deadline.Automations;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.RequisitionId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A schedule that keeps everything the automations ever asked for and forgets when: so each check can be made early, late and
 * many times.
 */
final class Checks implements DeadlineSchedule {

    private static final Automations AUTOMATIONS = Automations.in("dev.tandem.command");

    private final Set<DeadlineCheck> asked = new LinkedHashSet<>();

    /** Shows an event to the automations. */
    void see(RecordedEvent<?> recorded) {
        AUTOMATIONS.see(recorded, this);
    }

    /** All checks that were ever asked for, oldest first. */
    List<DeadlineCheck> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void whenDue(DeadlineCheck check, Instant asked, SlaClock.Targets targets) {
        now(check);
    }

    @Override
    public void now(DeadlineCheck check) {
        asked.add(check);
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
