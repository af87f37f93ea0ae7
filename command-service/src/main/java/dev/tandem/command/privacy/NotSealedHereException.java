package dev.tandem.command.privacy;

import dev.tandem.events.CandidateId;

/** A text was not sealed with its candidate's key: it is of another candidate, of another Tandem, or was changed. */
public final class NotSealedHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String candidate;

    /** About a text of that candidate. */
    public NotSealedHereException(CandidateId candidate) {
        super("a text about candidate " + candidate + " was not sealed with their key");
        this.candidate = candidate.value();
    }

    NotSealedHereException(CandidateId candidate, Throwable cause) {
        this(candidate);
        initCause(cause);
    }

    /** Whom the text was said to be about. */
    public CandidateId candidate() {
        return new CandidateId(candidate);
    }
}
