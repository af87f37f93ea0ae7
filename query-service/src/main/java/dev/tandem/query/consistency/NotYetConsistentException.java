package dev.tandem.query.consistency;

import java.time.Duration;

/** The projection has not reached the request's consistency token within the time that it may wait. */
public final class NotYetConsistentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Says what was waited for, and after what time it makes sense to ask again. */
    public NotYetConsistentException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** After what time it makes sense to ask again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
