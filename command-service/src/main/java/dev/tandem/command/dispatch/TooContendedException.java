package dev.tandem.command.dispatch;

/** What the command reads kept changing faster than it could be decided; nothing was stored, try again later. */
public final class TooContendedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooContendedException(int tries, Throwable cause) {
        super("decided " + tries + " times, and each time something it had read changed before it was stored", cause);
    }
}
