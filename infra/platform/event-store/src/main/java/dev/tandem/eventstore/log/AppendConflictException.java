package dev.tandem.eventstore.log;

import org.jspecify.annotations.Nullable;

/** An event that matches the append condition was stored after its marker; decide again. */
public final class AppendConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AppendConflictException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public AppendConflictException(String message) {
        super(message);
    }
}
