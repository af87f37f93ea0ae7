package dev.tandem.eventstore.axon;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/**
 * The event store as a storage engine of Axon: a translation, nothing more. Token, marker and position are one number, the
 * position of the last event seen. After an append, the marker is the position of its last event.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private final EventStore store;
    private final Converter converter;

    /**
     * An engine on a store.
     *
     * @param converter converts payloads to bytes when events are appended; messages that are read carry bytes, which Axon
     *     converts on demand
     */
    public PostgresEventStorageEngine(EventStore store, Converter converter) {
        this.store = store;
        this.converter = converter;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        List<NewEvent> translated = events.stream()
                .map(event -> AxonTranslation.event(event, converter))
                .toList();
        return CompletableFuture.completedFuture(new Appending(translated, condition));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            return new SourcedStream(sourced(
                    AxonTranslation.criteria(condition.criteria()),
                    Math.max(0, GlobalIndexPosition.toIndex(condition.start())),
                    context));
        } catch (RuntimeException e) {
            return MessageStream.failed(e).cast();
        }
    }

    private Sourced sourced(List<Criterion> criteria, long after, @Nullable ProcessingContext context) {
        if (context != null && Boolean.TRUE.equals(context.getResource(Freshness.FRESH))) {
            return store.source(criteria, after, true);
        }
        Sourced sourced = store.source(criteria, after, false);
        Long upTo = context == null ? null : context.getResource(Freshness.UP_TO);
        return upTo == null || sourced.marker() >= upTo ? sourced : store.source(criteria, after, true);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        List<Criterion> criteria = AxonTranslation.criteria(condition.criteria());
        Predicate<StoredEvent> wanted =
                event -> criteria.stream().anyMatch(criterion -> criterion.matches(event.type(), event.tags()));
        return new LiveStream(store, Math.max(0, condition.position().position().orElse(0)), wanted);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(store::head);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return token(() -> store.before(at));
    }

    private static CompletableFuture<TrackingToken> token(LongSupplier position) {
        try {
            return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position.getAsLong()));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("store", store);
        descriptor.describeProperty("converter", converter);
    }

    /** Events that are stored when Axon commits; until then there is nothing to roll back. */
    private final class Appending implements AppendTransaction<Appended> {

        private final List<NewEvent> events;
        private final AppendCondition condition;
        private final AtomicBoolean finished = new AtomicBoolean();

        Appending(List<NewEvent> events, AppendCondition condition) {
            this.events = events;
            this.condition = condition;
        }

        @Override
        public CompletableFuture<Appended> commit(@Nullable ProcessingContext context) {
            if (finished.getAndSet(true)) {
                return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
            }
            Condition translated = AxonTranslation.condition(condition);
            return store.append(events, translated).exceptionallyCompose(this::translate);
        }

        private CompletableFuture<Appended> translate(Throwable failure) {
            if (!(failure instanceof AppendConflictException)) {
                return CompletableFuture.failedFuture(failure);
            }
            Throwable rejection =
                    AppendEventsTransactionRejectedException.conflictingEventsDetected(condition.consistencyMarker());
            rejection.initCause(failure);
            return CompletableFuture.failedFuture(rejection);
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            finished.set(true);
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(
                Appended appended, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(appended.last()));
        }
    }
}
