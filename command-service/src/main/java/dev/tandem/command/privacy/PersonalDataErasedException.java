package dev.tandem.command.privacy;

import dev.tandem.events.CandidateId;

/** Nothing is written down about this candidate any more: they were forgotten. */
public final class PersonalDataErasedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String candidate;

    PersonalDataErasedException(CandidateId candidate) {
        super("candidate " + candidate + " was forgotten");
        this.candidate = candidate.value();
    }

    /** Who was forgotten. */
    public CandidateId candidate() {
        return new CandidateId(candidate);
    }
}
