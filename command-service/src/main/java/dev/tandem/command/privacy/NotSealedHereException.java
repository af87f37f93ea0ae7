package dev.tandem.command.privacy;

import dev.tandem.events.DataSubject;

/** A text was not sealed with the key of whom it is about: it is of somebody else, of another Tandem, or was changed. */
public final class NotSealedHereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DataSubject subject;

    /** About a text of theirs. */
    public NotSealedHereException(DataSubject subject) {
        super("a text about " + subject.tag() + " was not sealed with their key");
        this.subject = subject;
    }

    NotSealedHereException(DataSubject subject, Throwable cause) {
        this(subject);
        initCause(cause);
    }

    /** Whom the text was said to be about. */
    public DataSubject subject() {
        return subject;
    }
}
