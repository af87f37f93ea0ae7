package dev.tandem.command.clock;

/** An entry of the agenda cannot be changed while it is being looked at; try again in a moment. */
final class CheckUnderWayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CheckUnderWayException() {
        super("a check that is to be changed is under way", null, false, false);
    }
}
