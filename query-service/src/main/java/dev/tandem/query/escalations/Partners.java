package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;

/**
 * Who holds a search together now.
 *
 * @param title what the role is called
 */
record Partners(String title, PersonId recruiter, PersonId hiringManager) {

    Partners after(RequisitionReassigned handedOver) {
        return handedOver.side() == Side.RECRUITER
                ? new Partners(title, handedOver.to(), hiringManager)
                : new Partners(title, recruiter, handedOver.to());
    }
}
