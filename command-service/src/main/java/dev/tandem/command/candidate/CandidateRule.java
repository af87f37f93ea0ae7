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
