package dev.tandem.command.relay;

/** The moments of a batch between which the relay may die; tests let it die there. */
enum BatchStep {
    /** The broker has the records, its transaction is still open. */
    SENT,
    /** Consumers can see the records, the checkpoint is still the old one. */
    COMMITTED,
    /** All done. */
    RECORDED
}
