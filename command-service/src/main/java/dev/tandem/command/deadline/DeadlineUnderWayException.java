package dev.tandem.command.deadline;

/** An entry of the schedule cannot be changed while it is being looked at; try again in a moment. */
final class DeadlineUnderWayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlineUnderWayException() {
        super("a check that is to be changed is under way", null, false, false);
    }
}
