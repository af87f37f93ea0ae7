package dev.tandem.command.dispatch;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
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

    private static final MessageType ANSWER = new MessageType("tandem.Answer");

    private final Decision<C, S> decision;
    private final EventStore store;
    private final Desk desk;

    DecisionHandler(Decision<C, S> decision, EventStore store, Desk desk) {
        this.decision = decision;
        this.store = store;
        this.desk = desk;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        Case handled = new Case(message, context);
        return MessageStream.fromFuture(
                handled.answer().thenApply(answer -> new GenericCommandResultMessage(ANSWER, answer)));
    }

    /** One try at one command. */
    private final class Case {

        private final CommandMessage message;
        private final ProcessingContext context;
        private final EventStoreTransaction transaction;
        private final C command;
        private final Reading<S> reading;
        private final @Nullable String idempotency;

        Case(CommandMessage message, ProcessingContext context) {
            this.message = message;
            this.context = context;
            this.transaction = store.transaction(context);
            this.command = decision.command().cast(message.payload());
            this.reading = decision.reads(command);
            this.idempotency = message.metadata().get(CommandMetadata.IDEMPOTENCY);
        }

        CompletableFuture<Supplier<Answer>> answer() {
            boolean fresh = CommandMetadata.tries(message) > 0;
            return read(fresh).thenApply(past -> {
                Object conclusion = conclude(past);
                if (fresh || conclusion instanceof Outcome.Recorded || isReplay(conclusion)) {
                    return carryOut(conclusion);
                }
                throw new RestsOnMemoryException();
            });
        }

        private CompletableFuture<Past<S>> read(boolean fresh) {
            Past<S> past = new Past<>(reading, idempotency, desk.codec());
            Set<EventCriteria> criteria = criteria();
            if (criteria.isEmpty()) {
                return CompletableFuture.completedFuture(past);
            }
            context.putResource(Freshness.FRESH, fresh);
            return transaction
                    .source(SourcingCondition.conditionFor(EventCriteria.either(criteria)))
                    .reduce(past, Past::with);
        }

        /** The decision's own, and whatever the same request stored before: both are the consistency boundary. */
        private Set<EventCriteria> criteria() {
            Set<EventCriteria> criteria = new HashSet<>();
            for (Reading.Criterion criterion : reading.criteria()) {
                Set<Tag> tags = new HashSet<>();
                criterion.tags().forEach(tag -> tags.add(new Tag(tag.key(), tag.value())));
                Set<QualifiedName> types = new HashSet<>();
                criterion.types().forEach(type -> types.add(new QualifiedName(EventCatalog.nameOf(type))));
                criteria.add(EventCriteria.havingTags(tags).andBeingOneOfTypes(types));
            }
            if (idempotency != null) {
                criteria.add(EventCriteria.havingTags(new Tag(IdempotencyKey.TAG, idempotency)));
            }
            return criteria;
        }

        /** An {@link Answer} if the answer is already known, else the decision's {@link Outcome}. */
        private Object conclude(Past<S> past) {
            String digest = message.metadata().get(EventMetadata.REQUEST_DIGEST);
            if (!past.ofSameRequest().isEmpty()) {
                return digest != null && digest.equals(past.digest())
                        ? new Answer.Recorded(past.ofSameRequest(), true)
                        : new Answer.KeyReused();
            }
            if (idempotency != null && digest != null) {
                Answer heardBefore = desk.refusals().recall(idempotency, digest);
                if (heardBefore != null) {
                    return heardBefore;
                }
            }
            String unchangedSince = message.metadata().get(CommandMetadata.UNCHANGED_SINCE);
            if (unchangedSince != null && past.newest() > Long.parseLong(unchangedSince)) {
                return new Answer.Changed(past.newest());
            }
            Occasion occasion = occasion();
            Outcome outcome = decision.decide(command, past.state(), occasion);
            return outcome instanceof Outcome.Recorded recorded ? dated(recorded, occasion) : outcome;
        }

        /** What is stored occurred when it was decided, or when the decision says. */
        private Outcome.Recorded dated(Outcome.Recorded recorded, Occasion occasion) {
            Instant occurredAt = recorded.occurredAt() == null ? occasion.occurredAt() : recorded.occurredAt();
            if (occurredAt.isAfter(occasion.now())) {
                throw new IllegalStateException(decision.getClass().getName() + " records the future");
            }
            return new Outcome.Recorded(recorded.events(), occurredAt);
        }

        private Supplier<Answer> carryOut(Object conclusion) {
            return switch (conclusion) {
                case Outcome.Recorded recorded -> append(recorded);
                case Outcome.Refused refused -> {
                    Answer answer = refuse(refused);
                    yield () -> answer;
                }
                case Answer known -> () -> known;
                default -> throw new IllegalStateException("neither answer nor outcome: " + conclusion);
            };
        }

        private Supplier<Answer> append(Outcome.Recorded recorded) {
            Instant occurredAt = Objects.requireNonNull(recorded.occurredAt());
            List<EventMessage> messages = new ArrayList<>();
            List<Answer.Fact> facts = new ArrayList<>();
            recorded.events().forEach(event -> {
                String id = desk.newId();
                facts.add(new Answer.Fact(id, event, 0));
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
            return () -> new Answer.Recorded(
                    placed(facts, GlobalIndexConsistencyMarker.position(transaction.appendPosition())), false);
        }

        private Answer refuse(Outcome.Refused refused) {
            if (!decision.refusals().contains(refused.rule())) {
                throw new IllegalStateException(decision.getClass().getName() + " refuses by "
                        + refused.rule().name() + " without declaring it");
            }
            Answer.Refused answer = Answer.Refused.of(refused);
            String digest = message.metadata().get(EventMetadata.REQUEST_DIGEST);
            return idempotency == null || digest == null
                    ? answer
                    : desk.refusals().remember(idempotency, digest, answer);
        }

        private Occasion occasion() {
            Instant now = desk.now();
            return new Occasion(
                    new PersonId(message.metadata().getOrDefault(EventMetadata.ACTOR, "")),
                    CommandMetadata.roles(message),
                    occurredAt(now),
                    now,
                    desk::newId);
        }

        private Instant occurredAt(Instant now) {
            String given = message.metadata().get(CommandMetadata.OCCURRED_AT);
            return given == null ? now : Instant.parse(given);
        }
    }

    private static boolean isReplay(Object conclusion) {
        return conclusion instanceof Answer.Recorded || conclusion instanceof Answer.Refused;
    }

    /** An append is contiguous, so its last position gives them all. */
    private static List<Answer.Fact> placed(List<Answer.Fact> facts, long last) {
        List<Answer.Fact> placed = new ArrayList<>(facts.size());
        long position = last - facts.size();
        for (Answer.Fact fact : facts) {
            position++;
            placed.add(new Answer.Fact(fact.id(), fact.event(), position));
        }
        return placed;
    }
}
