package dev.tandem.query.projection.topic;

/** The topic is not what the projection can be built from; only people can help. */
public final class UnreadableTopicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableTopicException(String message) {
        super(message);
    }
}
