package dev.tandem.command.partnership;

import dev.tandem.command.decision.Rule;

/** Why a command on how two people work together can be refused. */
public enum PartnershipRule implements Rule {
    QUESTION_UNKNOWN(RefusalKind.NOT_FOUND, "That requisition has no question with that id.", "Check both ids."),
    QUESTION_ANSWERED(
            RefusalKind.CONFLICT, "That question was answered already.", "Ask another one if something is still open."),
    NOT_ASKED_YOU(
            RefusalKind.NOT_YOURS,
            "A question is answered by the side that was asked.",
            "Wait for your partner's answer, or ask them again."),
    BLOCKER_UNKNOWN(RefusalKind.NOT_FOUND, "That requisition has no blocker with that id.", "Check both ids."),
    BLOCKER_RESOLVED(
            RefusalKind.CONFLICT,
            "That blocker was resolved already.",
            "Raise another one if something else blocks the search."),
    ESCALATION_UNKNOWN(RefusalKind.NOT_FOUND, "That requisition has no escalation with that id.", "Check both ids."),
    NOT_ADDRESSED(
            RefusalKind.NOT_YOURS,
            "Only those to whom an escalation is addressed may take it up.",
            "Ask somebody in the role that the details name."),
    OWN_ESCALATION(
            RefusalKind.NOT_YOURS,
            "Nobody takes up an escalation about their own promises.",
            "Ask another person in the role that the details name."),
    ESCALATION_ACKNOWLEDGED(
            RefusalKind.CONFLICT,
            "That escalation was acknowledged already.",
            "Resolve it once its cause is understood."),
    ESCALATION_RESOLVED(
            RefusalKind.CONFLICT,
            "That escalation was resolved already.",
            "For what happens from now on, raise a new one."),
    ESCALATION_NOT_RESOLVED(
            RefusalKind.CONFLICT,
            "That escalation is open: no actions are agreed.",
            "Resolve it; actions are agreed with that."),
    ACTION_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "That resolution has no action of that number.",
            "Actions are numbered from 1, in the order in which they were agreed."),
    NOT_YOUR_ACTION(
            RefusalKind.NOT_YOURS,
            "An action is completed by whoever owns it, or by whoever resolved the escalation.",
            "Ask one of the two, whom the details name."),
    ACTION_COMPLETED(RefusalKind.CONFLICT, "That action was completed already.", "There is nothing left to do."),
    ACTION_TOO_LATE(
            RefusalKind.UNACCEPTABLE,
            "What is agreed is still to be done: its last moment cannot have passed.",
            "Name a moment that is still to come."),
    TRAINING_ALREADY_RECORDED(
            RefusalKind.CONFLICT,
            "That this person completed that course is on record.",
            "There is nothing left to do."),
    TRAINING_NOT_OVER(
            RefusalKind.UNACCEPTABLE,
            "A training cannot have been completed on a day that is still to come.",
            "Correct the day, or come back then."),
    PARTNERSHIP_REVIEWED(
            RefusalKind.CONFLICT,
            "These two were reviewed for that quarter already.",
            "A review is a frozen copy: make the next one for the next quarter."),
    QUARTER_TO_COME(
            RefusalKind.UNACCEPTABLE,
            "A quarter can be reviewed only once it has begun.",
            "Name this quarter, or one before it.");

    private final Text text;

    PartnershipRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
