package dev.tandem.command.hire;

import dev.tandem.command.decision.Rule;

/** Why a command on a hire can be refused. */
public enum HireRule implements Rule {
    NOT_HIRED(
            RefusalKind.NOT_FOUND,
            "That candidate was not hired on that requisition.",
            "Record the hire first, or check both ids."),
    NO_SHOW_RECORDED(
            RefusalKind.CONFLICT,
            "It is on record that whoever was hired never started.",
            "Look for somebody else, or reconsider the candidate."),
    REVIEW_AT_6_OR_12(
            RefusalKind.UNACCEPTABLE,
            "A hire is reviewed at 6 and at 12 months, so that reviews can be compared.",
            "Say 6 or 12."),
    REVIEWED_ALREADY(
            RefusalKind.CONFLICT,
            "That review of the hire was made already.",
            "There is one review at 6 months and one at 12."),
    REVIEW_TOO_EARLY(
            RefusalKind.CONFLICT,
            "A hire is reviewed after 6 and after 12 months of work.",
            "Come back on the day that the details name.");

    private final Text text;

    HireRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
