package dev.tandem.eventstore.log;

import org.jspecify.annotations.Nullable;

/** The connection was lost while committing and the outcome could not be looked up: the events may or may not be stored. */
public final class OutcomeUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public OutcomeUnknownException(String message) {
        super(message);
    }
}
