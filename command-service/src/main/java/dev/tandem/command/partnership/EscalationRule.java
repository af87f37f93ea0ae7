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
            "Fewer promises were broken than the agreement sets as the threshold of an escalation.",
            "There is nothing to escalate yet."),
    SEARCH_OVER(
            RefusalKind.CONFLICT,
            "The requisition was filled or cancelled: there is nothing left to escalate.",
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
