package dev.tandem.command.dispatch;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.privacy.PersonalDataErasedException;
import dev.tandem.events.Role;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreBusyException;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.jspecify.annotations.Nullable;

/** Sends commands to be decided, and answers what became of them, or what would. */
public final class CommandDispatcher {

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();
    private static final String COMMAND_VERSION = "1";

    private final CommandCatalog catalog;
    private final CommandBus bus;
    private final Supplier<Lookup> logs;
    private final CommandMetrics metrics;
    private final CommandMetrics checks;
    private final Executor executor;

    /**
     * Requests with an idempotency key that are under way in this process. A second one waits for the first one's answer:
     * otherwise the two might see different states and hear different answers. That no second event is ever stored does
     * not rest on this, but on the append's condition.
     */
    private final ConcurrentMap<String, CompletableFuture<CommandResult>> underWay = new ConcurrentHashMap<>();

    CommandDispatcher(
            CommandCatalog catalog,
            CommandBus bus,
            Supplier<Lookup> logs,
            CommandMetrics metrics,
            CommandMetrics checks,
            Executor executor) {
        this.catalog = catalog;
        this.bus = bus;
        this.logs = logs;
        this.metrics = metrics;
        this.checks = checks;
        this.executor = executor;
    }

    /**
     * Has a command decided, and waits until its events are durable or it is refused.
     *
     * @throws RoleNotAllowedException if no role of the actor may give it; nothing was stored
     * @throws TooContendedException if what it reads kept changing; nothing was stored
     * @throws StoreBusyException if too much is waiting to be stored; nothing was stored
     * @throws StoreUnavailableException if the store cannot be reached; nothing was stored
     * @throws OutcomeUnknownException if nobody can say whether it was stored; ask again with the same idempotency key
     */
    public CommandResult dispatch(CommandRequest<?> request) {
        return awaited(dispatchAsync(request));
    }

    /** The log, to check commands on as it stands when the first of them is. For one thread at a time. */
    public Lookup log() {
        return logs.get();
    }

    /**
     * Decides a command as {@link #dispatch} does, on that log, and stores nothing: neither events nor a key nor a refusal.
     *
     * @param request what is checked; without an idempotency key, since nothing is asked again
     * @param log from {@link #log}, shared by what is checked together
     * @throws IllegalArgumentException if it has a key
     * @throws RoleNotAllowedException if no role of the actor may give it
     * @throws PersonalDataErasedException if its events would say something of somebody who was forgotten
     * @throws StoreUnavailableException if the store cannot be reached
     */
    public CheckResult check(CommandRequest<?> request, Lookup log) {
        return check(request, log, null);
    }

    /**
     * The same, after what was rehearsed: as if all of that were stored. What this would store joins it.
     *
     * @param request may have a key: whoever rehearses asks whether it was used
     * @param rehearsal on which {@code log} was made; null: {@link #check(CommandRequest, Lookup)}
     */
    public CheckResult check(CommandRequest<?> request, Lookup log, @Nullable Rehearsal rehearsal) {
        if (request.idempotencyKey() != null && rehearsal == null) {
            throw new IllegalArgumentException("a check is not remembered, so it has no idempotency key");
        }
        CommandType<?> type = catalog.of(request.command().getClass());
        Role actingRole = type.actingRole(request.roles());
        if (actingRole == null) {
            throw new RoleNotAllowedException(type.name(), type.admission().admitted());
        }
        return awaited(measured(
                send(message(type, DispatchedCommand.check(request, actingRole, log, rehearsal)))
                        .thenApply(CheckResult.class::cast),
                checks,
                type,
                System.nanoTime()));
    }

    /** The log as {@link #log()} has it, and what was rehearsed after it. */
    public Lookup log(Rehearsal rehearsal) {
        return logs.get() instanceof StoredLog stored ? stored.with(rehearsal) : logs.get();
    }

    private static <A> A awaited(CompletableFuture<A> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            Throwable cause = unwrapped(e);
            if (cause instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    /** The same without waiting; the future fails with what {@link #dispatch} throws. */
    public CompletableFuture<CommandResult> dispatchAsync(CommandRequest<?> request) {
        CommandType<?> type = catalog.of(request.command().getClass());
        Role actingRole = type.actingRole(request.roles());
        if (actingRole == null) {
            return CompletableFuture.failedFuture(
                    new RoleNotAllowedException(type.name(), type.admission().admitted()));
        }
        long began = System.nanoTime();
        CommandMessage message = message(type, DispatchedCommand.first(request, actingRole));
        Supplier<CompletableFuture<CommandResult>> send = () -> send(message).thenApply(CommandResult.class::cast);
        IdempotencyKey key = request.idempotencyKey();
        return measured(key == null ? send.get() : inTurn(key, send), metrics, type, began);
    }

    private static CommandMessage message(CommandType<?> type, DispatchedCommand<?> dispatched) {
        return new GenericCommandMessage(new GenericMessage(
                IDS.generate().toString(),
                new MessageType(type.qualifiedName(), COMMAND_VERSION),
                dispatched,
                Metadata.emptyInstance()));
    }

    private static <A extends Answer> CompletableFuture<A> measured(
            CompletableFuture<A> answer, CommandMetrics metrics, CommandType<?> type, long began) {
        return answer.whenComplete((given, failure) -> {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (failure == null) {
                metrics.answered(type.name(), given, took);
            } else {
                metrics.ended(type.name(), outcome(unwrapped(failure)), took);
            }
        });
    }

    private CompletableFuture<Answer> send(CommandMessage message) {
        try {
            return bus.dispatch(message, null).thenApply(CommandDispatcher::result);
        } catch (RuntimeException e) { // whoever waits for its turn behind this one must not wait for ever
            return CompletableFuture.failedFuture(e);
        }
    }

    /** One request of a key at a time; those that waited are then answered from what the first one left. */
    private CompletableFuture<CommandResult> inTurn(
            IdempotencyKey key, Supplier<CompletableFuture<CommandResult>> send) {
        CompletableFuture<CommandResult> mine = new CompletableFuture<>();
        CompletableFuture<CommandResult> before = underWay.put(key.hash(), mine);
        CompletableFuture<CommandResult> sent = before == null
                ? send.get()
                : before.handleAsync((_, _) -> send.get(), executor).thenCompose(next -> next);
        sent.whenComplete((given, failure) -> {
            underWay.remove(key.hash(), mine);
            if (failure == null) {
                mine.complete(given);
            } else {
                mine.completeExceptionally(failure);
            }
        });
        return mine;
    }

    private static Answer result(CommandResultMessage committed) {
        return ((PendingResult) Objects.requireNonNull(committed.payload())).afterCommit();
    }

    private static String outcome(Throwable failure) {
        return switch (failure) {
            case TooContendedException _ -> "contended";
            case StoreBusyException _ -> "busy";
            case StoreUnavailableException _ -> "unavailable";
            case OutcomeUnknownException _ -> "unknown";
            default -> "defect";
        };
    }

    /** Without the wrapping that futures add. */
    static Throwable unwrapped(Throwable failure) {
        Throwable inner = failure;
        while ((inner instanceof CompletionException || inner instanceof ExecutionException)
                && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }
}
