package dev.tandem.command.clock;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandRequest;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.command.partnership.ClockRule;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Makes a check: gives its command, as the system, until there is nothing more to record, and puts it on the agenda again
 * where that is to come. Any number of instances may make the same check at once: the command's consistency boundary lets one
 * of them record.
 */
final class Checking implements ExecutionHandler<DueCheck> {

    private final CommandCatalog catalog;
    private final CommandDispatcher dispatcher;
    private final Duration patience;
    private final ClockMeters meters;

    Checking(CommandCatalog catalog, CommandDispatcher dispatcher, Duration patience, ClockMeters meters) {
        this.catalog = catalog;
        this.dispatcher = dispatcher;
        this.patience = patience;
        this.meters = meters;
    }

    @Override
    public CompletionHandler<DueCheck> execute(TaskInstance<DueCheck> entry, ExecutionContext context) {
        DueCheck check = entry.getData();
        CommandType<?> type = Objects.requireNonNull(
                catalog.find(check.command()), () -> "no command of this version is called " + check.command());
        Command command = check.as(type.type());
        String kind = DueCheck.kind(entry.getId());
        while (true) {
            CommandResult answer = dispatcher.dispatch(
                    CommandRequest.of(command, PersonId.SYSTEM, Set.of(Role.SYSTEM), check.correlationId()));
            switch (answer) {
                case CommandResult.Recorded _ -> meters.checked(kind, ClockMeters.RECORDED);
                case CommandResult.Refused refused -> {
                    meters.checked(kind, refused.rule());
                    return after(refused);
                }
                case CommandResult.Changed _, CommandResult.KeyReused _ ->
                    throw new IllegalStateException("a check has no terms that could fail: " + answer);
            }
        }
    }

    private CompletionHandler<DueCheck> after(CommandResult.Refused refused) {
        if (refused.rule().equals(ClockRule.NOT_DUE_YET.name())) {
            Instant dueAt = (Instant) Objects.requireNonNull(refused.details().get(ClockCheck.DUE_AT));
            return (complete, entry) -> entry.reschedule(complete, dueAt.plus(patience));
        }
        if (refused.rule().equals(ClockRule.CLOCK_RESTS.name())) {
            return (complete, entry) -> entry.reschedule(complete, DueChecks.PARKED);
        }
        return (_, entry) -> entry.remove();
    }
}
