package dev.tandem.command.relay;

/** This relay no longer leads: another took over, or was told to send from elsewhere. */
final class LeadershipLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeadershipLostException() {
        super("another relay has taken over, or was told to send again");
    }
}
