package dev.tandem.command.dispatch;

import dev.tandem.command.privacy.PersonalDataErasedException;
import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.DelayedMessageStream;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.retry.RetryScheduler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * Decides again, on a fresh read, when something that a decision had read changed before it could append: after a random
 * time that grows with each try, so that contenders draw apart, and not for ever.
 *
 * <p>A command with an idempotency key is also tried again when nobody can say whether its append was committed: the next
 * try finds what the first one stored. If it cannot look, the outcome stays unknown, whatever the last try's own failure.
 */
final class ConflictRetries implements RetryScheduler {

    private final int maxTries;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Executor executor;
    private final MeterRegistry meters;

    ConflictRetries(DispatchSettings settings, Executor executor, MeterRegistry meters) {
        this.maxTries = settings.maxTries();
        this.firstPause = settings.firstPause();
        this.longestPause = settings.longestPause();
        this.executor = executor;
        this.meters = meters;
    }

    @Override
    public <M extends Message, R extends Message> MessageStream<R> scheduleRetry(
            M message, @Nullable ProcessingContext context, Throwable cause, Dispatcher<M, R> dispatcher) {
        return next(message, context, cause, dispatcher, null);
    }

    private <M extends Message, R extends Message> MessageStream<R> next(
            M message,
            @Nullable ProcessingContext context,
            Throwable failure,
            Dispatcher<M, R> dispatcher,
            @Nullable OutcomeUnknownException unknownBefore) {
        Throwable cause = CommandDispatcher.unwrapped(failure);
        boolean conflict = isConflict(cause);
        OutcomeUnknownException unknown = unknownBefore;
        if (cause instanceof OutcomeUnknownException now) {
            unknown = now;
        }
        DispatchedCommand<?> tried = DispatchedCommand.in(message);
        int tries = tried.tries() + 1;
        if (cause instanceof RestsOnMemoryException || cause instanceof PersonalDataErasedException && !tried.fresh()) {
            return again(message, context, dispatcher, 0, unknown);
        }
        boolean mayLookAgain = unknown != null && tried.request().idempotencyKey() != null;
        if (tries >= maxTries || !(conflict || mayLookAgain)) {
            return MessageStream.failed(
                    unknown != null ? unknown : conflict ? new TooContendedException(tries, cause) : cause);
        }
        meters.counter(
                        "tandem.commands.retries",
                        "command",
                        message.type().qualifiedName().localName(),
                        "cause",
                        conflict ? "conflict" : "outcome-unknown")
                .increment();
        return again(message, context, dispatcher, pauseBefore(tries), unknown);
    }

    private <M extends Message, R extends Message> MessageStream<R> again(
            M message,
            @Nullable ProcessingContext context,
            Dispatcher<M, R> dispatcher,
            long pauseMicros,
            @Nullable OutcomeUnknownException unknown) {
        @SuppressWarnings("unchecked") // this is the command bus: what it retries is a command's message
        M again = (M) new GenericCommandMessage(new GenericMessage(
                message.identifier(),
                message.type(),
                DispatchedCommand.in(message).again(),
                message.metadata()));
        Executor then = pauseMicros == 0
                ? executor
                : CompletableFuture.delayedExecutor(pauseMicros, TimeUnit.MICROSECONDS, executor);
        return DelayedMessageStream.create(
                        CompletableFuture.supplyAsync(() -> dispatcher.dispatch(again, context), then))
                .onErrorContinue(e -> next(again, context, e, dispatcher, unknown));
    }

    /** Anything up to a bound that doubles with each try ("full jitter"), in microseconds. */
    private long pauseBefore(int tries) {
        long bound = Math.min(longestPause.toNanos(), firstPause.toNanos() << Math.min(tries, 20)) / 1_000;
        return ThreadLocalRandom.current().nextLong(bound + 1);
    }

    private static boolean isConflict(Throwable cause) {
        return cause instanceof AppendEventsTransactionRejectedException || cause instanceof AppendConflictException;
    }
}
