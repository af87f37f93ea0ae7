package dev.tandem.command.dispatch;

/**
 * A no that rests on what this process remembers, which may be out of date: to be decided again on the database's word, in
 * a unit of work of its own (Axon 5.0.1 cannot source the same criteria twice in one).
 */
final class RestsOnMemoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RestsOnMemoryException() {
        super("decided from memory", null, false, false);
    }
}
