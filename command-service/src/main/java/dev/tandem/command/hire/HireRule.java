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
    STARTED_ALREADY(
            RefusalKind.CONFLICT,
            "It is on record that whoever was hired came to work.",
            "Whoever stopped coming has left: record that, with the last day."),
    NOT_STARTED(
            RefusalKind.CONFLICT,
            "Nobody has said yet that whoever was hired came to work.",
            "Confirm the start first; if they never came, record that."),
    DAY_TO_COME(
            RefusalKind.UNACCEPTABLE,
            "What is recorded of a hire has happened: that day is still to come.",
            "Come back on that day."),
    LEFT_ALREADY(
            RefusalKind.CONFLICT,
            "It is on record that whoever was hired works here no longer.",
            "There is nothing left to do."),
    LEFT_BEFORE_START(
            RefusalKind.UNACCEPTABLE,
            "Nobody leaves before their first day.",
            "Correct the last day; whoever never came is a no-show."),
    NOT_THEIR_MANAGER(
            RefusalKind.NOT_YOURS,
            "Only the manager whom they work for may do this.",
            "Leave it to the person whom the details name, or have the hire handed over to you."),
    THEIR_MANAGER_ALREADY(RefusalKind.CONFLICT, "They work for that person already.", "There is nothing to hand over."),
    RETAINED_UNTRUE(
            RefusalKind.CONFLICT,
            "Whether somebody still works here follows from what is on record, and that says otherwise.",
            "Leave it out; if they have left, record that first, with the last day."),
    SENTENCE_TO_ANSWER(
            RefusalKind.UNACCEPTABLE,
            "The kickoff wrote what would be true by then if the hire was right; a review says whether it is.",
            "Say whether the sentence in the details came true."),
    NO_SENTENCE_TO_ANSWER(
            RefusalKind.UNACCEPTABLE,
            "No kickoff wrote what would be true by then.",
            "Leave out whether it came true."),
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
