package dev.tandem.command.planning;

import dev.tandem.command.decision.Rule;

/** Why a command on a planned role can be refused. */
public enum PlanningRule implements Rule {
    HEADCOUNT_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "There is no planned headcount with that id.",
            "Plan the headcount first, or check the id."),
    HEADCOUNT_DECIDED(
            RefusalKind.CONFLICT,
            "The headcount was decided already.",
            "Plan another headcount if the need has changed; only a deferred one is decided again."),
    DECISION_INCOMPLETE(
            RefusalKind.UNACCEPTABLE,
            "A redesign must say what the role became and for how many people, a deferral until when and"
                    + " why, a decline why.",
            "Give the fields that the details name."),
    DEFERRED_INTO_THE_PAST(
            RefusalKind.UNACCEPTABLE,
            "A decision can be deferred only to a day in the future.",
            "Give a later day, or decide now."),
    HEADCOUNT_NOT_APPROVED(
            RefusalKind.CONFLICT,
            "A search cannot begin before its headcount is approved.",
            "Have an executive decide on the headcount, or open the requisition without one."),
    HEADCOUNT_EXCEEDED(
            RefusalKind.CONFLICT,
            "The requisitions of a headcount cannot have more openings than it allows.",
            "Open with at most the openings that are left, as the details say, or plan another headcount.");

    private final Text text;

    PlanningRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
