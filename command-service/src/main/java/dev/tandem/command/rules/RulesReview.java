package dev.tandem.command.rules;

import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.RulesEdition;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.dispatch.PastDecisions;
import dev.tandem.command.dispatch.PastDecisions.Given;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.rules.Verdict.Judgement;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.conversion.ConversionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Decides again what was decided, command by command, and says which events do not follow from the rules. */
public final class RulesReview {

    /** What was stored so much later than it occurred was brought in; all else occurred when it was decided. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    /** More events than any command leads to. */
    private static final int MORE = 1_000;

    /** No field of an event is called so. */
    private static final String TYPE = "@type";

    private final Supplier<EventStore> store;
    private final EventCodec codec;
    private final CommandCatalog catalog;
    private final PastDecisions decisions;
    private final CommandRestorer commands = new CommandRestorer();
    private final JsonMapper json = JsonMapper.builder().build();

    RulesReview(Supplier<EventStore> store, EventCodec codec, CommandCatalog catalog, PastDecisions decisions) {
        this.store = store;
        this.codec = codec;
        this.catalog = catalog;
        this.decisions = decisions;
    }

    /**
     * What was found in a stretch of the log.
     *
     * @param verdicts in order
     * @param next behind which position to go on; null at the end of the log
     */
    public record Stretch(List<Verdict> verdicts, @Nullable Long next) {}

    /**
     * Judges about so many events behind that position: whole commands, at least one.
     *
     * @param behind a position behind which a command's events begin: 0, or {@link Stretch#next} of the stretch before
     * @param wanted only commands one of whose events has that tag; null: all
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    public Stretch stretch(long behind, int events, @Nullable String wanted) {
        List<StoredEvent> read = store.get().read(behind, events);
        boolean end = read.size() < events;
        List<List<StoredEvent>> groups = grouped(read);
        if (!end && groups.size() == 1) { // one command may have led to more
            groups = grouped(store.get().read(behind, events + MORE));
            groups = groups.subList(0, 1);
        } else if (!end) { // the last may go on behind these
            groups = groups.subList(0, groups.size() - 1);
        }
        List<Verdict> verdicts = groups.stream()
                .filter(group -> wanted == null
                        || group.stream().anyMatch(event -> event.tags().contains(wanted)))
                .map(this::judged)
                .toList();
        return new Stretch(verdicts, end ? null : groups.getLast().getLast().position());
    }

    /** What one command led to was appended together. */
    private static List<List<StoredEvent>> grouped(List<StoredEvent> events) {
        List<List<StoredEvent>> groups = new ArrayList<>();
        @Nullable String last = null;
        for (StoredEvent event : events) {
            @Nullable String cause = event.metadata().get(EventMetadata.CAUSATION_ID);
            if (cause == null || !cause.equals(last)) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(event);
            last = cause;
        }
        return groups;
    }

    private Verdict judged(List<StoredEvent> events) {
        StoredEvent first = events.getFirst();
        @Nullable String command = first.metadata().get(EventMetadata.COMMAND);
        @Nullable String edition = first.metadata().get(EventMetadata.RULES);
        Found found = new Found(first.position(), events.getLast().position(), command);
        if (command == null) {
            return found.notJudged("The events do not say which command led to them.");
        }
        if (!RulesEdition.CURRENT.equals(edition)) {
            return found.notJudged(
                    edition == null
                            ? "The events do not say by which edition of the rules they were decided."
                            : "They were decided by edition " + edition + " of the rules; this is edition "
                                    + RulesEdition.CURRENT + ".");
        }
        CommandType<?> type = catalog.find(command);
        if (type == null) {
            return found.notJudged("There is no such command in this edition of the rules.");
        }
        try {
            return decidedAgain(found, type, events);
        } catch (ConversionException e) {
            return found.notJudged("An event cannot be read: " + e.getMessage());
        }
    }

    private Verdict decidedAgain(Found found, CommandType<?> type, List<StoredEvent> events) {
        Given given = given(events.getFirst());
        if (type.actingRole(Set.of(given.role())) == null) {
            return found.is(
                    Judgement.REFUSED,
                    GeneralRule.ROLE_NOT_ALLOWED.name(),
                    "Nobody gives this command in the role " + given.role().wireName() + ".",
                    List.of());
        }
        List<JsonNode> stored = events.stream().map(this::told).toList();
        RestoredCommand restored = commands.restored(type.type(), stored);
        Command command = restored.command();
        if (command == null) {
            return found.notJudged(
                    "The command cannot be made of what the events tell; they do not tell " + restored.untold() + ".");
        }
        Comparison comparison = new Comparison(events.getFirst().position() - 1);
        Outcome outcome;
        try {
            outcome = decisions.of(command, given, comparison::newId);
        } catch (RuntimeException e) {
            if (e instanceof StoreUnavailableException) {
                throw e;
            }
            return found.notJudged("The command cannot be decided as the events tell it: " + e.getMessage());
        }
        return switch (outcome) {
            case Outcome.Refused refused
            when restored.isWhole() ->
                found.is(Judgement.REFUSED, refused.rule().name(), refused.detail(), List.of());
            case Outcome.Refused refused ->
                found.notJudged("As far as the events tell the command, it is refused by "
                        + refused.rule().name() + "; they do not tell " + restored.untold() + ".");
            case Outcome.Recorded recorded -> {
                List<JsonNode> expected =
                        recorded.events().stream().map(this::told).toList();
                List<String> differs = comparison.differences(stored, expected);
                yield differs.isEmpty()
                        ? found.is(Judgement.FOLLOWS, null, "The command leads to these events.", List.of())
                        : restored.isWhole()
                                ? found.is(Judgement.DIFFERS, null, "The command leads to other events.", differs)
                                : found.notJudged("The events tell the command but for " + restored.untold()
                                        + "; what they say at " + differs + " may follow from that.");
            }
        };
    }

    private static Given given(StoredEvent first) {
        String role = Objects.requireNonNullElse(first.metadata().get(EventMetadata.ACTOR_ROLE), "");
        Instant now = Duration.between(first.occurredAt(), first.recordedAt()).compareTo(AT_ONCE) > 0
                ? first.recordedAt()
                : first.occurredAt();
        return new Given(
                first.position() - 1,
                new PersonId(
                        Objects.requireNonNullElse(first.metadata().get(EventMetadata.ACTOR), PersonId.SYSTEM.value())),
                Stream.of(Role.values())
                        .filter(one -> one.wireName().equals(role))
                        .findFirst()
                        .orElse(Role.SYSTEM),
                first.occurredAt(),
                now);
    }

    /** As this version says it, with its type. */
    private JsonNode told(StoredEvent stored) {
        return told(codec.read(stored.type(), stored.version(), stored.payload()));
    }

    private JsonNode told(Event event) {
        JsonNode told = json.valueToTree(event);
        return ((ObjectNode) told).put(TYPE, EventCatalog.nameOf(event.getClass()));
    }

    /** The events that a verdict is about. */
    private record Found(long first, long last, @Nullable String command) {

        Verdict is(Judgement judgement, @Nullable String rule, String detail, List<String> differs) {
            return new Verdict(first, last, command, judgement, rule, detail, differs);
        }

        Verdict notJudged(String why) {
            return is(Judgement.NOT_JUDGED, null, why, List.of());
        }
    }
}
