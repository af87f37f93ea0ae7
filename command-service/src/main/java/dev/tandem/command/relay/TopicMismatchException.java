package dev.tandem.command.relay;

/** The topic does not fit the store: sending to it would lose events or mix up their order. People have to look. */
final class TopicMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicMismatchException(String message) {
        super(message);
    }
}
