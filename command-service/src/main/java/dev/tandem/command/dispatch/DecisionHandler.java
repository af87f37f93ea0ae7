package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.eventstore.axon.Freshness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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

/**
 * Handles one type of command: reads what its decision asks for, decides, appends. The answer is a supplier, because
 * positions are known only when Axon has committed.
 */
final class DecisionHandler<C extends Command, S> implements CommandHandler {

    private static final MessageType ANSWER = new MessageType("tandem.CommandResult");

    private final Decision<C, S> decision;
    private final Class<C> type;
    private final EventStore store;
    private final HandlerResources resources;

    DecisionHandler(Decision<C, S> decision, EventStore store, HandlerResources resources) {
        this.decision = decision;
        this.type = Decisions.commandOf(decision);
        this.store = store;
        this.resources = resources;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        Attempt handled = new Attempt(message, context);
        return MessageStream.fromFuture(
                handled.answer().thenApply(answer -> new GenericCommandResultMessage(ANSWER, answer)));
    }

    /** One try at one command. */
    private final class Attempt {

        private final CommandMessage message;
        private final ProcessingContext context;
        private final EventStoreTransaction transaction;
        private final C command;
        private final DecisionModel<S> model;
        private final @Nullable String idempotency;

        Attempt(CommandMessage message, ProcessingContext context) {
            this.message = message;
            this.context = context;
            this.transaction = store.transaction(context);
            this.command = type.cast(message.payload());
            this.model = decision.reads(command);
            this.idempotency = message.metadata().get(CommandMetadata.IDEMPOTENCY);
        }

        CompletableFuture<Supplier<CommandResult>> answer() {
            boolean fresh = CommandMetadata.tries(message) > 0;
            return read(fresh).thenApply(sourced -> {
                Object conclusion = conclude(sourced);
                if (fresh || conclusion instanceof Outcome.Recorded || isReplay(conclusion)) {
                    return carryOut(conclusion);
                }
                throw new RestsOnMemoryException();
            });
        }

        private CompletableFuture<SourcedState<S>> read(boolean fresh) {
            SourcedState<S> sourced = new SourcedState<>(model, idempotency, resources.codec());
            Set<EventCriteria> criteria = criteria();
            if (criteria.isEmpty()) {
                return CompletableFuture.completedFuture(sourced);
            }
            context.putResource(Freshness.FRESH, fresh);
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
            if (idempotency != null) {
                criteria.add(EventCriteria.havingTags(new Tag(IdempotencyKey.TAG, idempotency)));
            }
            return criteria;
        }

        /** An {@link CommandResult} if the answer is already known, else the decision's {@link Outcome}. */
        private Object conclude(SourcedState<S> sourced) {
            String digest = message.metadata().get(EventMetadata.REQUEST_DIGEST);
            if (!sourced.ofSameRequest().isEmpty()) {
                return digest != null && digest.equals(sourced.digest())
                        ? new CommandResult.Recorded(sourced.ofSameRequest(), true)
                        : new CommandResult.KeyReused();
            }
            if (idempotency != null && digest != null) {
                CommandResult heardBefore = resources.refusals().recall(idempotency, digest);
                if (heardBefore != null) {
                    return heardBefore;
                }
            }
            String unchangedSince = message.metadata().get(CommandMetadata.UNCHANGED_SINCE);
            if (unchangedSince != null && sourced.newest() > Long.parseLong(unchangedSince)) {
                return new CommandResult.Changed(sourced.newest());
            }
            CommandContext commandContext = context();
            Outcome outcome = decision.decide(command, sourced.state(), commandContext);
            return outcome instanceof Outcome.Recorded recorded ? dated(recorded, commandContext) : outcome;
        }

        /** What is stored occurred when it was decided, or when the decision says. */
        private Outcome.Recorded dated(Outcome.Recorded recorded, CommandContext commandContext) {
            Instant occurredAt = recorded.occurredAt() == null ? commandContext.occurredAt() : recorded.occurredAt();
            if (occurredAt.isAfter(commandContext.now())) {
                throw new IllegalStateException(decision.getClass().getName() + " records the future");
            }
            return new Outcome.Recorded(recorded.events(), occurredAt);
        }

        private Supplier<CommandResult> carryOut(Object conclusion) {
            return switch (conclusion) {
                case Outcome.Recorded recorded -> append(recorded);
                case Outcome.Refused refused -> {
                    CommandResult answer = refuse(refused);
                    yield () -> answer;
                }
                case CommandResult known -> () -> known;
                default -> throw new IllegalStateException("neither answer nor outcome: " + conclusion);
            };
        }

        private Supplier<CommandResult> append(Outcome.Recorded recorded) {
            Instant occurredAt = Objects.requireNonNull(recorded.occurredAt());
            List<EventMessage> messages = new ArrayList<>();
            List<CommandResult.AppendedEvent> events = new ArrayList<>();
            recorded.events().forEach(event -> {
                String id = resources.newId();
                events.add(new CommandResult.AppendedEvent(id, event, 0));
                messages.add(new GenericEventMessage(
                        id,
                        new MessageType(
                                EventCatalog.nameOf(event.getClass()),
                                Integer.toString(EventCatalog.versionOf(event.getClass()))),
                        event,
                        Metadata.emptyInstance(),
                        occurredAt));
            });
            messages.forEach(transaction::appendEvent);
            return () -> new CommandResult.Recorded(
                    placed(events, GlobalIndexConsistencyMarker.position(transaction.appendPosition())), false);
        }

        private CommandResult refuse(Outcome.Refused refused) {
            if (!decision.refusals().contains(refused.rule())) {
                throw new IllegalStateException(decision.getClass().getName() + " refuses by "
                        + refused.rule().name() + " without declaring it");
            }
            CommandResult.Refused answer = CommandResult.Refused.of(refused);
            String digest = message.metadata().get(EventMetadata.REQUEST_DIGEST);
            return idempotency == null || digest == null
                    ? answer
                    : resources.refusals().remember(idempotency, digest, answer);
        }

        private CommandContext context() {
            Instant now = resources.now();
            return new CommandContext(
                    new PersonId(message.metadata().getOrDefault(EventMetadata.ACTOR, "")),
                    CommandMetadata.roles(message),
                    occurredAt(now),
                    now,
                    resources::newId);
        }

        private Instant occurredAt(Instant now) {
            String given = message.metadata().get(CommandMetadata.OCCURRED_AT);
            return given == null ? now : Instant.parse(given);
        }
    }

    private static boolean isReplay(Object conclusion) {
        return conclusion instanceof CommandResult.Recorded || conclusion instanceof CommandResult.Refused;
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
