package dev.tandem.command.dispatch;

import dev.tandem.command.decision.ActingFor;
import dev.tandem.command.decision.Admission;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Standing;
import dev.tandem.command.discretion.Discreet;
import dev.tandem.events.EventCatalog;
import dev.tandem.eventstore.axon.Freshness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** Handles one type of command: reads what its decision asks for, decides, appends. */
final class DecisionHandler<C extends Command, S> implements CommandHandler {

    private static final MessageType RESULT = new MessageType("tandem.CommandResult");

    private final Decision<C, S> decision;
    private final Class<C> type;
    private final Admission admission;
    private final EventStore store;
    private final HandlerResources resources;

    DecisionHandler(Decision<C, S> decision, EventStore store, HandlerResources resources) {
        this.decision = decision;
        this.type = Decisions.commandOf(decision);
        this.admission = Admission.to(type);
        this.store = store;
        this.resources = resources;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        return MessageStream.fromFuture(new Attempt(message, context)
                .result()
                .thenApply(result -> new GenericCommandResultMessage(RESULT, result)));
    }

    /** With how people stand to the requisition, where somebody could act for another. */
    @SuppressWarnings("NullAway") // that a type argument may be null, it does not see
    private DecisionModel<Read<S>> withStanding(DecisionModel<S> model, C command) {
        return admission.act() != null && command instanceof OnRequisition about
                ? DecisionModel.into(Read::new, model, resources.standing().of(about.requisition()))
                : DecisionModel.into(Read::new, model, DecisionModel.<@Nullable Standing>known(null));
    }

    /** What the decision reads, and how people stand to the requisition; null where nobody acts for another. */
    private record Read<S>(S state, @Nullable Standing standing) {}

    /** One try at one command. */
    private final class Attempt {

        private final DispatchedCommand<?> dispatched;
        private final CommandRequest<?> request;
        private final String id;
        private final ProcessingContext context;
        private final EventStoreTransaction transaction;
        private final C command;
        private final @Nullable Lookup checkedOn;
        private final @Nullable Rehearsal rehearsal;
        private final DecisionModel<Read<S>> model;
        private final @Nullable IdempotencyKey key;

        Attempt(CommandMessage message, ProcessingContext context) {
            this.dispatched = DispatchedCommand.in(message);
            this.request = dispatched.request();
            this.id = message.identifier();
            this.context = context;
            this.transaction = store.transaction(context);
            this.command = type.cast(request.command());
            this.checkedOn = dispatched.checkedOn();
            this.rehearsal = dispatched.rehearsal();
            this.model = withStanding(
                    decision.reads(command, checkedOn == null ? resources.log().get() : checkedOn), command);
            this.key = request.idempotencyKey();
        }

        CompletableFuture<PendingResult> result() {
            return read().thenApply(sourced -> {
                if (rehearsal != null) {
                    rehearsal.selected(model.criteria()).forEach(sourced::rehearsed);
                }
                Conclusion conclusion = conclude(sourced);
                if (dispatched.fresh() || conclusion.holdsFromMemory()) {
                    return carryOut(conclusion);
                }
                throw new RestsOnMemoryException();
            });
        }

        private CompletableFuture<SourcedState<Read<S>>> read() {
            SourcedState<Read<S>> sourced = new SourcedState<>(
                    model, key == null ? null : key.hash(), resources.codec(), request.unchangedSince());
            Set<EventCriteria> criteria = criteria();
            if (criteria.isEmpty() || rehearsal != null && rehearsal.onNothing()) {
                return CompletableFuture.completedFuture(sourced);
            }
            if (checkedOn == null) {
                context.putResource(Freshness.FRESH, dispatched.fresh());
            } else { // a yes that nothing is stored after is as final as a no
                context.putResource(Freshness.UP_TO, checkedOn.position());
            }
            return transaction
                    .source(SourcingCondition.conditionFor(EventCriteria.either(criteria)))
                    .reduce(sourced, SourcedState::with);
        }

        /** The decision's own, and whatever the same request stored before: both are the consistency boundary. */
        private Set<EventCriteria> criteria() {
            Set<EventCriteria> criteria = new HashSet<>();
            for (DecisionModel.Criterion criterion : model.criteria()) {
                Set<Tag> tags = new HashSet<>();
                criterion.tags().forEach(tag -> tags.add(new Tag(tag.key(), tag.value())));
                Set<QualifiedName> types = new HashSet<>();
                criterion
                        .types()
                        .forEach(
                                type -> EventCatalog.namesOf(type).forEach(name -> types.add(new QualifiedName(name))));
                criteria.add(EventCriteria.havingTags(tags).andBeingOneOfTypes(types));
            }
            if (key != null) {
                criteria.add(EventCriteria.havingTags(new Tag(IdempotencyKey.TAG, key.hash())));
            }
            return criteria;
        }

        private Conclusion conclude(SourcedState<Read<S>> sourced) {
            CommandContext commandContext = context();
            Read<S> read = sourced.state();
            CommandResult known = known(sourced, read, commandContext);
            if (known != null) {
                return new Conclusion.Known(known);
            }
            Outcome outcome = decision.decide(command, read.state(), commandContext);
            return new Conclusion.Decided(
                    switch (outcome) {
                        case Outcome.Recorded recorded -> dated(recorded, commandContext);
                        case Outcome.Refused refused -> refused;
                    },
                    read.standing() == null ? null : read.standing().actsFor(commandContext));
        }

        /** What is answered without a decision; null if it has to be decided. */
        private @Nullable CommandResult known(
                SourcedState<Read<S>> sourced, Read<S> read, CommandContext commandContext) {
            if (rehearsal != null && key != null) {
                Boolean before = rehearsal.known(key);
                if (before != null) {
                    return before ? new CommandResult.Recorded(List.of(), true) : new CommandResult.KeyReused();
                }
            }
            if (!sourced.ofSameRequest().isEmpty()) {
                return key != null && key.digest().equals(sourced.digest())
                        ? new CommandResult.Recorded(sourced.ofSameRequest(), true)
                        : new CommandResult.KeyReused();
            }
            if (key != null && remembersRefusals()) {
                CommandResult heardBefore = resources.refusals().recall(key, request.after());
                if (heardBefore != null) {
                    return heardBefore;
                }
            }
            Long unchangedSince = request.unchangedSince();
            if (unchangedSince == null) {
                return null;
            }
            long newest = sourced.newestWithout(decision.unseen(read.state(), commandContext));
            return newest > unchangedSince ? new CommandResult.Changed(newest) : null;
        }

        /** What is stored occurred when it was decided, or when the decision says. */
        private Outcome.Recorded dated(Outcome.Recorded recorded, CommandContext commandContext) {
            Instant occurredAt = recorded.occurredAt() == null ? commandContext.occurredAt() : recorded.occurredAt();
            if (occurredAt.isAfter(commandContext.now())) {
                throw new IllegalStateException(
                        Discreet.itself(decision).getClass().getName() + " records the future");
            }
            return new Outcome.Recorded(recorded.events(), occurredAt);
        }

        private PendingResult carryOut(Conclusion conclusion) {
            return switch (conclusion) {
                case Conclusion.Known(CommandResult.Recorded recorded)
                when checkedOn != null -> {
                    List<String> types = recorded.events().stream()
                            .map(CommandResult.AppendedEvent::type)
                            .toList();
                    yield () -> new CheckResult.Acceptable(types, true);
                }
                case Conclusion.Known(CommandResult result) -> () -> result;
                case Conclusion.Decided decided ->
                    switch (decided.outcome()) {
                        case Outcome.Recorded recorded when checkedOn != null -> acceptable(recorded);
                        case Outcome.Recorded recorded -> append(recorded, decided.actingFor());
                        case Outcome.Refused refused -> {
                            CommandResult result = refuse(refused);
                            yield () -> result;
                        }
                    };
            };
        }

        /** What keeps its events from being stored keeps it from being acceptable, too. */
        private PendingResult acceptable(Outcome.Recorded recorded) {
            recorded.events().forEach(resources.codec()::requireWritable);
            if (rehearsal != null) {
                rehearsal.play(recorded.events(), Objects.requireNonNull(recorded.occurredAt()), key);
            }
            CheckResult result = new CheckResult.Acceptable(
                    recorded.events().stream()
                            .map(event -> EventCatalog.nameOf(event.getClass()))
                            .toList(),
                    false);
            return () -> result;
        }

        private PendingResult append(Outcome.Recorded recorded, @Nullable ActingFor actingFor) {
            Instant occurredAt = Objects.requireNonNull(recorded.occurredAt());
            Metadata origin = EventOrigin.of(dispatched, actingFor, id, resources.sealing());
            List<EventMessage> messages = new ArrayList<>();
            List<CommandResult.AppendedEvent> events = new ArrayList<>();
            recorded.events().forEach(event -> {
                String eventId = resources.newId();
                events.add(new CommandResult.AppendedEvent(eventId, event, 0));
                messages.add(new GenericEventMessage(
                        eventId,
                        new MessageType(
                                EventCatalog.nameOf(event.getClass()),
                                Integer.toString(EventCatalog.versionOf(event.getClass()))),
                        event,
                        origin,
                        occurredAt));
            });
            messages.forEach(transaction::appendEvent);
            return () -> new CommandResult.Recorded(
                    placed(events, GlobalIndexConsistencyMarker.position(transaction.appendPosition())), false);
        }

        private CommandResult refuse(Outcome.Refused refused) {
            if (!decision.refusals().contains(refused.rule())) {
                throw new IllegalStateException(
                        Discreet.itself(decision).getClass().getName() + " refuses by "
                                + refused.rule().name() + " without declaring it");
            }
            CommandResult.Refused result = CommandResult.Refused.of(refused);
            return key != null && remembersRefusals()
                    ? resources.refusals().remember(key, request.after(), result)
                    : result;
        }

        /** Not of a check; of history only together with what came before, since it is given again once something of that was mended. */
        private boolean remembersRefusals() {
            return checkedOn == null && (request.occurredAt() == null || request.after() != null);
        }

        private CommandContext context() {
            Instant now = resources.now();
            return new CommandContext(
                    request.actor(),
                    request.roles(),
                    admission,
                    Objects.requireNonNullElse(request.occurredAt(), now),
                    now,
                    resources.newIds(request.newIds()),
                    resources.replaced());
        }
    }

    /** An append is contiguous, so its last position gives them all. */
    private static List<CommandResult.AppendedEvent> placed(List<CommandResult.AppendedEvent> events, long last) {
        List<CommandResult.AppendedEvent> placed = new ArrayList<>(events.size());
        long position = last - events.size();
        for (CommandResult.AppendedEvent stored : events) {
            position++;
            placed.add(new CommandResult.AppendedEvent(stored.id(), stored.event(), position));
        }
        return placed;
    }
}
