package dev.tandem.command.house;

import dev.tandem.command.decision.Rule;

/** Why a command on what binds the whole house can be refused. */
public enum HouseRule implements Rule {
    HOUSE_TERMS_NOT_PROPOSED(
            RefusalKind.CONFLICT,
            "There are no terms of the house on the table to adopt.",
            "Propose them first; talent acquisition or the business may."),
    HOUSE_TERMS_OUTDATED(
            RefusalKind.CONFLICT,
            "Only the newest proposal can be adopted.",
            "Read the newest proposal, whose version the details name, and adopt that."),
    HOUSE_TERMS_ADOPTED(
            RefusalKind.CONFLICT,
            "These terms were adopted already.",
            "There is nothing left to do; other terms are another proposal."),
    SECOND_WORD_NEEDED(
            RefusalKind.NOT_YOURS,
            "Terms of the house are the word of two people: one for talent acquisition, one for the business.",
            "Ask somebody else in the role that the details name to adopt them."),
    APPROVERS_UNCLEAR(
            RefusalKind.UNACCEPTABLE,
            "Offers are approved by the hiring manager as such, by others by name, each once, and above the band by an"
                    + " executive by name.",
            "Leave the person out for the hiring manager, and give it for everybody else."),
    HOURS_OF_SOMEBODY_ELSE(
            RefusalKind.NOT_YOURS,
            "Everybody says for themselves when they work; talent acquisition and provisioning may say it for others.",
            "Ask them, or a leader of talent acquisition."),
    HOURS_OUT_OF_RANGE(
            RefusalKind.UNACCEPTABLE,
            "A working day has 15 minutes or more, and holidays leave days to work.",
            "Close after you open, and name fewer holidays."),
    FEW_HOURS_NEED_A_LEADER(
            RefusalKind.NOT_YOURS,
            "Fewer than 20 hours a week make everything on that side of a search slow: a leader of talent acquisition"
                    + " says so.",
            "Ask a leader of talent acquisition to set them."),
    HOURS_AS_BEFORE(RefusalKind.CONFLICT, "That is when this person works already.", "There is nothing left to do."),
    ABSENCE_OF_SOMEBODY_ELSE(
            RefusalKind.NOT_YOURS,
            "Everybody says for themselves when they are away; provisioning may say it for others.",
            "Ask them, or let the system that keeps absences say it."),
    ABSENCE_OUT_OF_RANGE(
            RefusalKind.UNACCEPTABLE,
            "An absence ends on its first day or later, a year after it at most; it begins within a year, and 14 days ago at"
                    + " the earliest.",
            "Give days within that; what is longer is a second absence that begins when the first ends."),
    ABSENCES_OVERLAP(
            RefusalKind.CONFLICT,
            "They are away on some of these days already.",
            "Change that absence, whose first day the details name, or cancel it."),
    ABSENCE_AS_BEFORE(RefusalKind.CONFLICT, "That absence is known already.", "There is nothing left to do."),
    TOO_MANY_ABSENCES(
            RefusalKind.CONFLICT,
            "A person has 50 absences at most that are to come or just over.",
            "Who is away on the same days each week says so with their working hours."),
    NO_SUCH_ABSENCE(
            RefusalKind.CONFLICT,
            "No absence begins on that day, or it has been over for more than 14 days.",
            "Name the first day of the absence."),
    NOTHING_TO_APPLY(
            RefusalKind.CONFLICT,
            "Nothing binds that search that does not stand among its events already.",
            "There is nothing to record.");

    private final Text text;

    HouseRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
