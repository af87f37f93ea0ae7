package dev.tandem.query.projection.api;

/** The projection is being built for the first time, so there is nothing whole to read yet. */
public final class NotBuiltException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotBuiltException(String projection) {
        super("the read model '" + projection + "' is still being built");
    }
}
