package dev.tandem.query.projection.run;

import dev.tandem.query.projection.fold.ParkedEvent;
import org.jspecify.annotations.Nullable;

/**
 * How a runner in this process is doing.
 *
 * @param reason what is wrong, or null
 */
public record RunnerState(Activity activity, @Nullable String reason) {

    /** What a runner is at. */
    public enum Activity {
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

    static final RunnerState STARTING = new RunnerState(Activity.STARTING, null);
    static final RunnerState STANDBY = new RunnerState(Activity.STANDBY, null);
    static final RunnerState RUNNING = new RunnerState(Activity.RUNNING, null);
    static final RunnerState STOPPED = new RunnerState(Activity.STOPPED, null);

    static RunnerState retrying(Throwable failure) {
        return new RunnerState(Activity.RETRYING, ParkedEvent.describe(failure));
    }

    static RunnerState failed(String reason) {
        return new RunnerState(Activity.FAILED, reason);
    }
}
