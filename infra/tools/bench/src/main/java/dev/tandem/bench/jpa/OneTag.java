package dev.tandem.bench.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An engine that stores by aggregate takes one tag an event: the others are left out. Positions, which it does not tell
 * when it sources or has appended, are given as 0.
 */
final class OneTag implements EventStorageEngine {

    private final EventStorageEngine engine;
    private final Predicate<Tag> aggregate;

    OneTag(EventStorageEngine engine, Predicate<Tag> aggregate) {
        this.engine = engine;
        this.aggregate = aggregate;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        List<TaggedEventMessage<?>> ofOne =
                events.stream().<TaggedEventMessage<?>>map(this::ofOne).toList();
        AppendCondition translated = condition.consistencyMarker() instanceof OfAggregate marked
                ? condition.withMarker(marked.marker)
                : condition;
        return engine.appendEvents(translated, context, ofOne).thenApply(OneTag::withoutPosition);
    }

    private TaggedEventMessage<EventMessage> ofOne(TaggedEventMessage<?> event) {
        Set<Tag> one = event.tags().stream().filter(aggregate).collect(Collectors.toSet());
        return new GenericTaggedEventMessage<>(event.event(), one);
    }

    private static <R> AppendTransaction<R> withoutPosition(AppendTransaction<R> transaction) {
        return new AppendTransaction<>() {
            @Override
            public CompletableFuture<R> commit(@Nullable ProcessingContext context) {
                return transaction.commit(context);
            }

            @Override
            public void rollback(@Nullable ProcessingContext context) {
                transaction.rollback(context);
            }

            @Override
            public CompletableFuture<ConsistencyMarker> afterCommit(R result, @Nullable ProcessingContext context) {
                return transaction.afterCommit(result, context).thenApply(_ -> new GlobalIndexConsistencyMarker(0));
            }
        };
    }

    /** The end of what was sourced carries the marker to append under. */
    private static MessageStream.Entry<EventMessage> withPosition(MessageStream.Entry<EventMessage> entry) {
        ConsistencyMarker marker = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
        return marker == null ? entry : entry.withResource(ConsistencyMarker.RESOURCE_KEY, new OfAggregate(marker));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        return engine.source(condition, context)
                .map(entry -> entry.withResource(TrackingToken.RESOURCE_KEY, new GlobalSequenceTrackingToken(0)))
                .map(OneTag::withPosition);
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        return engine.stream(condition, context);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return engine.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return engine.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return engine.tokenAt(at, context);
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        engine.describeTo(descriptor);
    }

    /** The engine's own marker, in a form that has a position. */
    private static final class OfAggregate extends GlobalIndexConsistencyMarker {

        private final ConsistencyMarker marker;

        OfAggregate(ConsistencyMarker marker) {
            super(0);
            this.marker = marker;
        }
    }
}
