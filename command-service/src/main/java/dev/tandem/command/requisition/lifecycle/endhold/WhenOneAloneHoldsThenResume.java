package dev.tandem.command.requisition.lifecycle.endhold;

import dev.tandem.command.deadline.api.Automation;
import dev.tandem.command.deadline.api.DeadlineSchedule;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import java.util.Set;

/** Looks when the time of a hold is over that one partner alone wanted. */
public final class WhenOneAloneHoldsThenResume implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(RequisitionPutOnHold.class);
    }

    @Override
    public void sees(RecordedEvent<?> recorded, DeadlineSchedule schedule) {
        if (recorded.event() instanceof RequisitionPutOnHold hold && hold.until() != null) {
            schedule.now(new EndHold(hold.requisition()));
        }
    }
}
