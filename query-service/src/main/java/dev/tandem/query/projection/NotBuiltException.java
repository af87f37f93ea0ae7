package dev.tandem.query.projection;

/** The projection is being built for the first time, so there is nothing whole to read yet. */
public final class NotBuiltException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotBuiltException(String projection) {
        super("the read model '" + projection + "' is still being built");
    }
}
