package dev.tandem.command.dispatch;

/** What the command bus answers: the result, which is whole when Axon has committed, since only then positions are known. */
@FunctionalInterface
interface PendingResult {

    /** The result; only after the commit. */
    CommandResult afterCommit();
}
