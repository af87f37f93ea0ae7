package dev.tandem.command.decision;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.RequisitionOpened;

/** Knows whom a search replaces, which is stored sealed. */
@FunctionalInterface
public interface Replaced {

    /** Where nothing is sealed. */
    Replaced IN_CLEAR = (_, stored, person) -> stored.equals(RequisitionOpened.USER + person);

    /**
     * Whether it is that person.
     *
     * @param stored {@link RequisitionOpened#replaces}, as it is stored
     */
    boolean is(RequisitionId search, String stored, PersonId person);
}
