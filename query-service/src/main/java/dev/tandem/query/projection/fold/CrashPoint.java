package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.generation.Generation;

/** The steps of a batch at which a crash must do no harm. */
public enum CrashPoint {
    /** Records have come from the topic. */
    READ,
    /** Their rows are written, not committed. */
    FOLDED,
    /** Their offsets are written, not committed. */
    CHECKPOINTED,
    /** All is committed; nobody has been told. */
    COMMITTED;

    /** Is told of each step, in the runner's thread. */
    @FunctionalInterface
    public interface Listener {

        Listener NONE = (runner, step) -> {};

        void reached(Generation generation, CrashPoint step);
    }
}
