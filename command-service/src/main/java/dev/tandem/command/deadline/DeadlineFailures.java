package dev.tandem.command.deadline;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.tandem.command.setaside.Faults;
import dev.tandem.command.setaside.SetAside;
import dev.tandem.command.setaside.Worker;
import dev.tandem.command.skew.ClockSkew;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a look at a deadline that failed: tried again a few times, and then set aside. */
final class DeadlineFailures implements FailureHandler<Deadline> {

    /** How often a look fails for its own sake before its deadline is set aside. */
    static final int TRIES = 3;

    /** How long until it is tried again. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineFailures.class);

    private final SetAside setAside;
    private final ClockSkew skew;
    private final InstantSource clock;

    DeadlineFailures(SetAside setAside, ClockSkew skew, InstantSource clock) {
        this.setAside = setAside;
        this.skew = skew;
        this.clock = clock;
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Deadline> entry) {
        Execution execution = complete.getExecution();
        Throwable problem = complete.getCause().orElseGet(() -> new IllegalStateException("no reason was given"));
        if (!skew.trusted()) {
            entry.reschedule(complete, execution.executionTime);
        } else if (Faults.liesWithTheItem(problem) && execution.consecutiveFailures + 1 >= TRIES) {
            LOG.error("{} cannot be looked at and is set aside", execution.getId(), problem);
            setAside.add(Worker.DEADLINE, execution.getId(), null, Deadline.kind(execution.getId()), problem);
            entry.reschedule(complete, Deadlines.PARKED);
        } else {
            entry.reschedule(complete, clock.instant().plus(PAUSE));
        }
    }
}
