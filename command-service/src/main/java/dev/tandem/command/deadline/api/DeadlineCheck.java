package dev.tandem.command.deadline.api;

import dev.tandem.command.decision.Command;
import dev.tandem.events.RequisitionId;

/**
 * Checks whether a promise was broken, and records it if so. Only automations give it, as often as they like. The application
 * or interview that it names must belong to its requisition; of others, nothing was promised there.
 */
public interface DeadlineCheck extends Command {

    /** Names, among the details of {@link DeadlineRule#NOT_DUE_YET}, the moment after which to look again. */
    String DUE_AT = "dueAt";

    /** What kind of check it is: what it would record, or the command's name. Part of its key in the schedule. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** On which search the promise was made. */
    RequisitionId requisition();

    /**
     * Which promise of its kind it is on that requisition: ids, joined with slashes from the more general to the less; empty
     * if there is but one.
     */
    String subject();
}
