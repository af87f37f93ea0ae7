package dev.tandem.eventstore.log;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached; nothing was stored. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailableException(String message) {
        super(message);
    }
}
