package dev.tandem.command.dispatch;

/** What the command bus answers: whole when Axon has committed, since only then positions are known. */
@FunctionalInterface
interface PendingResult {

    /** The answer; only after the commit. */
    Answer afterCommit();
}
