package dev.tandem.query.projection;

/** The topic is not what the projection can be built from; only people can help. */
final class UnreadableTopicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableTopicException(String message) {
        super(message);
    }
}
