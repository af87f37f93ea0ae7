package dev.tandem.query.projection;

/** The steps of a batch at which a crash must do no harm. */
enum Step {
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
    interface Listener {

        Listener NONE = (runner, step) -> {};

        void reached(Generation generation, Step step);
    }
}
