package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.Side;

/**
 * Who holds a search together now.
 *
 * @param title what the role is called
 */
record Sides(String title, PersonId recruiter, PersonId hiringManager) {

    Sides after(RequisitionReassigned handedOver) {
        return handedOver.side() == Side.RECRUITER
                ? new Sides(title, handedOver.to(), hiringManager)
                : new Sides(title, recruiter, handedOver.to());
    }
}
