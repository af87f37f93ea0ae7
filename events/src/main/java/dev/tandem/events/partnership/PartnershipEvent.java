package dev.tandem.events.partnership;

import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;

/** An event about how the two sides keep their word. */
public sealed interface PartnershipEvent extends Event
        permits OverdueEvent,
                EscalationRaised,
                EscalationAcknowledged,
                EscalationResolved,
                ActionCompleted,
                EscalationReopened,
                BlockerRaised,
                BlockerResolved {

    /** On which search. */
    RequisitionId requisition();
}
