package dev.tandem.command.deadline.api;

import dev.tandem.command.decision.Command;
import dev.tandem.events.RequisitionId;

/**
 * Looks whether a promise was broken, and records it if so. Given by automations only, as often as they like. What it names
 * beside the requisition has to belong there: of another search's application or interview nothing was promised on this one.
 */
public interface ClockCheck extends Command {

    /** Names, among the events of {@link ClockRule#NOT_DUE_YET}, the moment after which to look again. */
    String DUE_AT = "dueAt";

    /** What kind of check it is: what it would record, or the command's name. Part of its place on the agenda. */
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
