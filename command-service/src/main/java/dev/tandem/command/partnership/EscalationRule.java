package dev.tandem.command.partnership;

import dev.tandem.command.decision.Rule;

/** Why an escalation is not raised. */
public enum EscalationRule implements Rule {
    ESCALATION_OPEN(
            RefusalKind.CONFLICT,
            "An escalation of that cause is open on this requisition already.",
            "Acknowledge and resolve the one there is; what happened since belongs to it."),
    THRESHOLD_NOT_REACHED(
            RefusalKind.CONFLICT,
            "Not as many promises were broken as the agreement allows before somebody above hears of it.",
            "There is nothing to escalate yet."),
    SEARCH_OVER(
            RefusalKind.CONFLICT,
            "The requisition was filled or cancelled: nothing is left to be put right.",
            "Look at it in the next review of the partnership.");

    private final Text text;

    EscalationRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
