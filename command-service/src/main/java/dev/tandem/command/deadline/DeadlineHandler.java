package dev.tandem.command.deadline;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.deadline.api.DeadlineRule;
import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.progress.Progress;
import dev.tandem.command.setaside.SetAside;
import dev.tandem.command.setaside.Worker;
import dev.tandem.command.skew.ClockSkew;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Makes a check: gives its command, as the system, until there is nothing more to record, and puts it on the schedule again
 * where that is to come. Any number of instances may make the same check at once: the command's consistency boundary lets one
 * of them record.
 */
final class DeadlineHandler implements ExecutionHandler<Deadline> {

    private final CommandCatalog catalog;
    private final CommandDispatcher dispatcher;
    private final Duration patience;
    private final DeadlineMeters meters;
    private final SetAside setAside;
    private final ClockSkew skew;
    private final Progress progress;

    DeadlineHandler(
            CommandCatalog catalog,
            CommandDispatcher dispatcher,
            Duration patience,
            DeadlineMeters meters,
            SetAside setAside,
            ClockSkew skew,
            Progress progress) {
        this.catalog = catalog;
        this.dispatcher = dispatcher;
        this.patience = patience;
        this.meters = meters;
        this.setAside = setAside;
        this.skew = skew;
        this.progress = progress;
    }

    @Override
    public CompletionHandler<Deadline> execute(TaskInstance<Deadline> entry, ExecutionContext context) {
        Execution execution = context.getExecution();
        if (!skew.trusted()) {
            // As if it had not been picked: an instance whose clock is right will look.
            return (complete, operations) -> operations.reschedule(complete, execution.executionTime);
        }
        try (Progress.Task _ = progress.begin()) {
            CompletionHandler<Deadline> handled = handle(entry);
            if (execution.consecutiveFailures > 0) {
                setAside.remove(Worker.DEADLINE, entry.getId());
            }
            return handled;
        }
    }

    private CompletionHandler<Deadline> handle(TaskInstance<Deadline> entry) {
        Deadline check = entry.getData();
        CommandType<?> type = Objects.requireNonNull(
                catalog.find(check.command()), () -> "no command of this version is called " + check.command());
        Command command = check.as(type.type());
        String kind = Deadline.kind(entry.getId());
        while (true) {
            CommandResult answer = dispatcher.dispatch(
                    CommandRequest.of(command, PersonId.SYSTEM, Set.of(Role.SYSTEM), check.correlationId()));
            switch (answer) {
                case CommandResult.Recorded _ -> meters.checked(kind, DeadlineMeters.RECORDED);
                case CommandResult.Refused refused -> {
                    meters.checked(kind, refused.rule());
                    return after(refused);
                }
                case CommandResult.Changed _, CommandResult.KeyReused _ ->
                    throw new IllegalStateException("a check has no terms that could fail: " + answer);
            }
        }
    }

    private CompletionHandler<Deadline> after(CommandResult.Refused refused) {
        if (refused.rule().equals(DeadlineRule.NOT_DUE_YET.name())) {
            Instant dueAt = (Instant) Objects.requireNonNull(refused.details().get(DeadlineCheck.DUE_AT));
            return (complete, entry) -> entry.reschedule(complete, Deadlines.holdable(dueAt.plus(patience)));
        }
        if (refused.rule().equals(DeadlineRule.CLOCK_RESTS.name())) {
            return (complete, entry) -> entry.reschedule(complete, Deadlines.PARKED);
        }
        return (_, entry) -> entry.remove();
    }
}
