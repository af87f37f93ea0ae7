package dev.tandem.command.relay;

import dev.tandem.eventstore.log.StoredEvent;
import java.util.Objects;

/** One event is refused for its own sake, such as its size. */
final class UnsendableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    UnsendableEventException(StoredEvent event, Throwable cause) {
        super(
                "position %d (%s, id %s, %d bytes) cannot be sent: %s"
                        .formatted(
                                event.position(), event.type(), event.id(), event.payload().length, cause.getMessage()),
                cause);
        this.position = event.position();
    }

    /** Why it is refused. */
    String reason() {
        return String.valueOf(Objects.requireNonNull(getCause()).getMessage());
    }

    /** Where the event stands. */
    long position() {
        return position;
    }
}
