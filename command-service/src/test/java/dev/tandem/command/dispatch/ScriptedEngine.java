package dev.tandem.command.dispatch;

import dev.tandem.eventstore.axon.Freshness;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/** The real engine, behind a script of what befalls its next commits. */
final class ScriptedEngine implements EventStorageEngine {

    private final EventStorageEngine real;
    private final Queue<Function<Supplier<CompletableFuture<Object>>, CompletableFuture<Object>>> fates =
            new ArrayDeque<>();

    /** How many reads asked for the database's word. */
    final AtomicInteger freshReads = new AtomicInteger();

    ScriptedEngine(EventStorageEngine real) {
        this.real = real;
    }

    /** The next commit that has no fate yet fails so, and stores nothing. */
    void nextCommitFails(RuntimeException failure) {
        fates.add(_ -> CompletableFuture.failedFuture(failure));
    }

    /** The next commit that has no fate yet is stored, but whoever asked is told that it failed so. */
    void nextCommitIsStoredButFails(RuntimeException failure) {
        fates.add(commit -> commit.get().thenCompose(_ -> CompletableFuture.failedFuture(failure)));
    }

    @Override
    @SuppressWarnings("unchecked") // whatever its results are, we hand them back to it
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        return real.appendEvents(condition, context, events)
                .thenApply(transaction -> new Scripted((AppendTransaction<Object>) transaction));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        if (context != null && Boolean.TRUE.equals(context.getResource(Freshness.FRESH))) {
            freshReads.incrementAndGet();
        }
        return real.source(condition, context);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        return real.stream(condition, context);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return real.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return real.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return real.tokenAt(at, context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeWrapperOf(real);
    }

    private final class Scripted implements AppendTransaction<Object> {

        private final AppendTransaction<Object> transaction;

        Scripted(AppendTransaction<Object> transaction) {
            this.transaction = transaction;
        }

        @Override
        public CompletableFuture<Object> commit(@Nullable ProcessingContext context) {
            var fate = fates.poll();
            return fate == null ? transaction.commit(context) : fate.apply(() -> transaction.commit(context));
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            transaction.rollback(context);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(Object result, @Nullable ProcessingContext context) {
            return transaction.afterCommit(result, context);
        }
    }
}
