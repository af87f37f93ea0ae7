package dev.tandem.eventjson;

import org.jspecify.annotations.Nullable;

/** What was to be read is no event that this version of Tandem knows; the message says why, without quoting it. */
public final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
