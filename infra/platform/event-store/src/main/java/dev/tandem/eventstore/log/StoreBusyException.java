package dev.tandem.eventstore.log;

import org.jspecify.annotations.Nullable;

/** Too many appends are waiting; nothing was stored, try again later. */
public final class StoreBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreBusyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public StoreBusyException(String message) {
        super(message);
    }
}
