package dev.tandem.command.relay;

import dev.tandem.eventstore.log.StoredEvent;

/** One event is refused for its own sake, such as its size. It is never skipped: whoever comes after it waits. */
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

    /** Where the event stands. */
    long position() {
        return position;
    }
}
