package dev.tandem.command.candidate;

import dev.tandem.command.decision.Rule;

/** Why a command on a candidate can be refused. */
public enum CandidateRule implements Rule {
    CANDIDATE_UNKNOWN(
            Kind.NOT_FOUND, "There is no candidate with that id.", "Register the candidate first, or check the id."),
    CANDIDATE_EXISTS(
            Kind.CONFLICT,
            "A candidate with that id is registered already.",
            "Leave the id out to be given a new one, or go on with the candidate there is.");

    private final Kind kind;
    private final String meaning;
    private final String remedy;

    CandidateRule(Kind kind, String meaning, String remedy) {
        this.kind = kind;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
