package dev.tandem.query.projection.run;

import dev.tandem.query.projection.fold.ParkedEvent;
import org.jspecify.annotations.Nullable;

/**
 * How a runner in this process is doing.
 *
 * @param reason what is wrong, or null
 */
public record Standing(Phase phase, @Nullable String reason) {

    /** What a runner is at. */
    public enum Phase {
        /** Not begun. */
        STARTING,
        /** Another instance runs the generation; this one takes over when that one is gone. */
        STANDBY,
        /** Reads and folds. */
        RUNNING,
        /** The database or Kafka fail; it tries again. */
        RETRYING,
        /** The topic cannot be read as it is; people must mend it. */
        FAILED,
        /** Was asked to end. */
        STOPPED
    }

    static final Standing STARTING = new Standing(Phase.STARTING, null);
    static final Standing STANDBY = new Standing(Phase.STANDBY, null);
    static final Standing RUNNING = new Standing(Phase.RUNNING, null);
    static final Standing STOPPED = new Standing(Phase.STOPPED, null);

    static Standing retrying(Throwable failure) {
        return new Standing(Phase.RETRYING, ParkedEvent.describe(failure));
    }

    static Standing failed(String reason) {
        return new Standing(Phase.FAILED, reason);
    }
}
