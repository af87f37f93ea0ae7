package dev.tandem.command.candidate;

import dev.tandem.command.decision.Rule;

/** Why a command on a candidate can be refused. */
public enum CandidateRule implements Rule {
    CANDIDATE_UNKNOWN(
            RefusalKind.NOT_FOUND,
            "There is no candidate with that id.",
            "Register the candidate first, or check the id."),
    CANDIDATE_EXISTS(
            RefusalKind.CONFLICT,
            "A candidate with that id is registered already.",
            "Leave the id out to be given a new one, or go on with the candidate there is."),
    CANDIDATE_LIKELY_KNOWN(
            RefusalKind.CONFLICT,
            "A candidate whom you see gave the same e-mail address or telephone number.",
            "Go on with the candidate whom the details name; if it is somebody else, give the command again, under a new"
                    + " idempotency key if it had one, with \"anotherPerson\": true and a \"reason\"."),
    CANDIDATE_MERGED(
            RefusalKind.CONFLICT,
            "The candidate's id was merged into another: both mean one person.",
            "Give the command with the id that survives; the details name it."),
    APPLIED_UNDER_OTHER_ID(
            RefusalKind.CONFLICT,
            "The person has an application on this requisition under another of their ids.",
            "Go on with that application, by the id that the details name."),
    SAME_CANDIDATE(
            RefusalKind.UNACCEPTABLE,
            "Both ids are the same.",
            "Name the id that survives, and another that is merged into it."),
    STANDS_FOR_OTHERS(
            RefusalKind.CONFLICT,
            "Other ids were merged into the candidate who is to be merged: it would not be clear whom these mean.",
            "Merge the other way round, so that this id survives."),
    BOTH_APPLIED(
            RefusalKind.CONFLICT,
            "Both have an application on the same requisition: one person cannot have two there.",
            "They stay apart; each application is ended under its own id."),
    CANDIDATE_FORGOTTEN(
            RefusalKind.CONFLICT,
            "What was known of this candidate was erased.",
            "Nothing is left to keep or to erase. If the same person comes again, register them under a new id."),
    UNDER_LEGAL_HOLD(
            RefusalKind.CONFLICT,
            "What is known of this candidate has to be kept: a legal hold stands.",
            "Release the legal hold when its reason is gone, then erase."),
    ALREADY_UNDER_LEGAL_HOLD(
            RefusalKind.CONFLICT,
            "What is kept about this candidate is under a legal hold already.",
            "There is nothing left to do; a second reason is covered by the hold there is."),
    NOT_UNDER_LEGAL_HOLD(
            RefusalKind.CONFLICT,
            "What is kept about this candidate is under no legal hold.",
            "There is nothing to release; check the id.");

    private final Text text;

    CandidateRule(RefusalKind kind, String meaning, String remedy) {
        this.text = new Text(kind, meaning, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
