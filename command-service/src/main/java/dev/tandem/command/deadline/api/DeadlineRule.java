package dev.tandem.command.deadline.api;

import dev.tandem.command.decision.Rule;

/** Why a check of a promise finds nothing to record. Only automations hear these. */
public enum DeadlineRule implements Rule {
    PROMISE_KEPT(
            RefusalKind.CONFLICT,
            "The promise was kept in time, or nothing is owed any longer.",
            "There is nothing to record."),
    ALREADY_OVERDUE(
            RefusalKind.CONFLICT,
            "It is already on record that this promise is overdue.",
            "There is nothing more to record."),
    NOT_DUE_YET(
            RefusalKind.CONFLICT,
            "The agreed time has not run out yet.",
            "Check again after the moment in the details."),
    CLOCK_RESTS(
            RefusalKind.CONFLICT,
            "No time passes: the requisition is on hold, or its agreement waits for a signature.",
            "Check again once the requisition is resumed or the agreement is signed."),
    NOTHING_PROMISED(
            RefusalKind.CONFLICT,
            "Nobody asked for this on the requisition, or nobody promised it.",
            "There is nothing to record, now or later.");

    private final Text text;

    DeadlineRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
