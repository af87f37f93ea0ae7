package dev.tandem.command.deadline.api;

import dev.tandem.command.decision.Rule;

/** Why a check of a promise finds nothing to record. Only automations hear these. */
public enum ClockRule implements Rule {
    PROMISE_KEPT(Kind.CONFLICT, "The deed was done in time, or is no longer owed.", "There is nothing to record."),
    ALREADY_OVERDUE(
            Kind.CONFLICT, "It is already on record that this clock ran out.", "There is nothing more to record."),
    NOT_DUE_YET(Kind.CONFLICT, "The agreed time has not run out yet.", "Check again after the moment in the details."),
    CLOCK_RESTS(
            Kind.CONFLICT,
            "No time passes: the requisition is on hold, or its agreement waits for a signature.",
            "Check again when it was resumed or agreed."),
    NOTHING_PROMISED(
            Kind.CONFLICT,
            "Nobody asked for this deed on that requisition, or nobody had promised it.",
            "There is nothing to record, now or later.");

    private final Text text;

    ClockRule(Kind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
