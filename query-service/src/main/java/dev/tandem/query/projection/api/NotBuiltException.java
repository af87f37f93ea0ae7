package dev.tandem.query.projection.api;

/** There are no rows to read yet: the projection is built for the first time, or this process does not know yet whether it is. */
public final class NotBuiltException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * There is nothing to read.
     *
     * @param known whether this process has seen which rows there are
     */
    public NotBuiltException(String projection, boolean known) {
        super(
                known
                        ? "the read model '" + projection + "' is being built for the first time"
                        : "the service has just started, and has not yet seen which rows of '" + projection
                                + "' there are");
    }
}
