package dev.tandem.eventstore.log;

import org.jspecify.annotations.Nullable;

/** An event with that id is already stored; nothing of this append was. */
public final class DuplicateEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public DuplicateEventException(String message) {
        super(message);
    }
}
