package dev.tandem.command.dispatch;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Event;
import dev.tandem.events.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * What a decision knows after reading: its state, how new that is, and what the same request stored before. Filled by
 * one thread at a time.
 */
final class SourcedState<S> {

    private final DecisionModel.Folding<S> folding;
    private final @Nullable String idempotency;
    private final EventCodec codec;
    private final List<CommandResult.AppendedEvent> ofSameRequest = new ArrayList<>();
    private @Nullable String digest;
    private final List<Placed> since = new ArrayList<>();
    private final long unchangedSince;

    /**
     * Nothing read yet.
     *
     * @param unchangedSince after which position events may change the answer by themselves; null: at none
     */
    SourcedState(
            DecisionModel<S> model, @Nullable String idempotency, EventCodec codec, @Nullable Long unchangedSince) {
        this.unchangedSince = unchangedSince == null ? Long.MAX_VALUE : unchangedSince;
        this.idempotency = idempotency;
        this.codec = codec;
        this.folding = model.begin();
    }

    SourcedState<S> with(Entry<? extends EventMessage> entry) {
        EventMessage message = entry.message();
        long position = TrackingToken.fromContext(entry)
                .orElseThrow(() -> new IllegalStateException("the engine names no position"))
                .position()
                .orElseThrow();
        Event event = decoded(message);
        if (idempotency != null && idempotency.equals(message.metadata().get(EventMetadata.IDEMPOTENCY))) {
            ofSameRequest.add(new CommandResult.AppendedEvent(message.identifier(), event, position));
            digest = message.metadata().get(EventMetadata.REQUEST_DIGEST);
        } else {
            folding.see(new RecordedEvent<>(UUID.fromString(message.identifier()), event, message.timestamp()));
            if (position > unchangedSince) {
                since.add(new Placed(event, position));
            }
        }
        return this;
    }

    /** One more that would be there. */
    void rehearsed(RecordedEvent<?> event) {
        folding.see(event);
    }

    S state() {
        return folding.state();
    }

    /** Position of the newest event that the decision reads and that carries none of these tags; 0 if there is none of interest. */
    long newestWithout(Set<Tag> unseen) {
        return since.stream()
                .filter(placed -> Collections.disjoint(placed.event().tags(), unseen))
                .mapToLong(Placed::position)
                .max()
                .orElse(0);
    }

    private record Placed(Event event, long position) {}

    /** What an earlier request with the same idempotency key stored; empty if nothing. */
    List<CommandResult.AppendedEvent> ofSameRequest() {
        return ofSameRequest;
    }

    /** What that request asked. */
    @Nullable
    String digest() {
        return digest;
    }

    private Event decoded(EventMessage message) {
        byte[] json = Objects.requireNonNull(message.payloadAs(byte[].class, codec));
        return codec.read(message.type().name(), message.type().version(), json);
    }
}
