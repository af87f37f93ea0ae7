package dev.tandem.command.partnership.reopenescalation;

import dev.tandem.command.deadline.api.Automation;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.partnership.EscalationResolved;
import java.util.Set;

/** Looks after what was agreed once its time has run out: the check says itself when that is. */
public final class WhenActionsAreAgreedThenLookInTime implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(EscalationResolved.class);
    }

    @Override
    public void sees(RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        if (recorded.event() instanceof EscalationResolved resolved) {
            schedule.now(new ReopenEscalation(resolved.requisition(), resolved.escalation()));
        }
    }
}
