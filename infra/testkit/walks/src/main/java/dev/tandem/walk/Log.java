package dev.tandem.walk;

import dev.tandem.command.candidate.CandidateRule;
import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Admission;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.command.decision.Seen;
import dev.tandem.command.dispatch.Decisions;
import dev.tandem.command.find.Addresses;
import dev.tandem.command.sight.CandidateSighting;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidateRegistered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A log in memory: decides commands as the service does, by their decisions alone, and keeps what they record. */
public final class Log {

    private static final Decisions DECISIONS = Decisions.in("dev.tandem.command");

    private static final BitSet NOWHERE = new BitSet();

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Class<?>, BitSet> byType = new HashMap<>();
    private final Map<Tag, BitSet> byTag = new HashMap<>();
    private final Map<Command, Reading<?>> checks = new HashMap<>();
    private final Set<CandidateId> erased = new HashSet<>();
    private final IntFunction<String> naming;
    private final EventIds eventIds;
    private final List<CandidateRegistered> registered = new ArrayList<>();
    private final CandidateSighting sighting = new CandidateSighting(this::reached);
    private int ids;

    /** Nothing yet; what gets an id is called {@code id-1} and so on. */
    Log() {
        this(number -> "id-" + number, (place, _) -> new UUID(0, place));
    }

    /**
     * Nothing yet.
     *
     * @param naming the id of what gets one, by its number; the same each time
     * @param eventIds the ids of events
     */
    public Log(IntFunction<String> naming, EventIds eventIds) {
        this.naming = naming;
        this.eventIds = eventIds;
    }

    /** How events are called. */
    @FunctionalInterface
    public interface EventIds {

        /** The id of the event at that place, from 1, that was recorded then. */
        UUID of(int place, Instant recordedAt);
    }

    /** Everything that was recorded, in order; it grows with the log. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /** Decides the command on what was recorded so far; what it records is kept. */
    public Outcome give(Command command, PersonId by, Role role, Instant occurredAt, Instant now) {
        Outcome outcome = decide(command, by, role, occurredAt, now);
        if (outcome instanceof Outcome.Recorded recorded) {
            entries(recorded, command, by, role, occurredAt, now).forEach(this::add);
            ids += 100; // ids of one command do not come again
        }
        return outcome;
    }

    /** What the command comes to on what was recorded so far; nothing is kept. */
    <C extends Command> Outcome decide(C command, PersonId by, Role role, Instant occurredAt, Instant now) {
        @SuppressWarnings("unchecked")
        Decision<C, ?> decision = DECISIONS.of((Class<C>) command.getClass());
        Outcome outcome = decide(decision, command, () -> context(command, by, role, occurredAt, now));
        if (outcome instanceof Outcome.Refused refused && !decision.refusals().contains(refused.rule())) {
            throw new AssertionError(refused.rule() + " is not declared by what decides " + command);
        }
        // The service says PERSONAL_DATA_ERASED, where it seals.
        return outcome instanceof Outcome.Recorded recorded
                        && recorded.events().stream().anyMatch(event -> ErasedTexts.says(event, erased))
                ? Outcome.refused(CandidateRule.CANDIDATE_FORGOTTEN)
                : outcome;
    }

    /** What would be kept of that outcome. */
    List<Entry> entries(
            Outcome.Recorded recorded, Command command, PersonId by, Role role, Instant occurredAt, Instant now) {
        Instant at = recorded.occurredAt() == null ? occurredAt : recorded.occurredAt();
        List<Entry> kept = new ArrayList<>();
        for (Event event : recorded.events()) {
            kept.add(new Entry(
                    new RecordedEvent<>(eventIds.of(entries.size() + kept.size() + 1, now), event, at),
                    event.tags(),
                    by,
                    role,
                    command.getClass().getSimpleName(),
                    now));
        }
        return kept;
    }

    private <C extends Command, S> Outcome decide(
            Decision<C, S> decision, C command, Supplier<CommandContext> context) {
        S state = followed(decision, command).state();
        Outcome outcome = decision.decide(command, state, context.get());
        if (!decision.decide(command, state, context.get()).equals(outcome)) {
            throw new AssertionError("decided again on the same state, and otherwise: " + command);
        }
        return outcome;
    }

    /** What a command reads, up to now. A check is made again and again: it reads on from where it was. */
    @SuppressWarnings("unchecked") // each is kept under the command whose decision began it
    private <C extends Command, S> Reading<S> followed(Decision<C, S> decision, C command) {
        Reading<S> reading = command instanceof DeadlineCheck
                ? (Reading<S>) checks.computeIfAbsent(command, _ -> new Reading<>(decision.reads(command)))
                : new Reading<>(decision.reads(command, new Now()));
        reading.readOn();
        return reading;
    }

    /** Reads what is recorded, up to the moment of each reading. */
    Lookup lookup() {
        return new Now();
    }

    /** What is recorded now. */
    private final class Now implements Lookup {

        @Override
        public long position() {
            return entries.size();
        }

        @Override
        public <S> S read(DecisionModel<S> model) {
            Reading<S> reading = new Reading<>(model);
            reading.readOn();
            return reading.state();
        }

        @Override
        public Seen<CandidateId> reachedAt(@Nullable String email, @Nullable String phone) {
            return sighting.reachedAt(email, phone, this);
        }

        @Override
        public Seen<RequisitionId> applicationsOf(CandidateId candidate, Set<RequisitionId> searches) {
            return sighting.applicationsOf(candidate, searches, this);
        }
    }

    /** As if the index of candidates had always come to the end. */
    private List<CandidateId> reached(@Nullable String email, @Nullable String phone, int most) {
        List<String> addresses = Addresses.of(email, phone);
        return registered.stream()
                .filter(one -> !Collections.disjoint(addresses, Addresses.of(one.email(), one.phone())))
                .map(CandidateRegistered::candidate)
                .limit(most)
                .toList();
    }

    /** A state that follows the log. */
    private final class Reading<S> {

        private final List<DecisionModel.Criterion> criteria;
        private final DecisionModel.Folding<S> folding;
        private int next;

        private Reading(DecisionModel<S> model) {
            this.criteria = model.criteria();
            this.folding = model.begin();
        }

        private void readOn() {
            BitSet matching = matching(criteria);
            for (int place = matching.nextSetBit(next); place >= 0; place = matching.nextSetBit(place + 1)) {
                folding.see(entries.get(place).recorded());
            }
            next = entries.size();
        }

        private S state() {
            return folding.state();
        }
    }

    private CommandContext context(Command command, PersonId by, Role role, Instant occurredAt, Instant now) {
        AtomicInteger next = new AtomicInteger(ids);
        return new CommandContext(
                by,
                Set.of(role),
                Admission.to(command.getClass()),
                occurredAt,
                now,
                () -> naming.apply(next.incrementAndGet()));
    }

    /** The places of those entries that match one of them. */
    private BitSet matching(List<DecisionModel.Criterion> criteria) {
        BitSet all = new BitSet();
        for (DecisionModel.Criterion criterion : criteria) {
            BitSet matching = new BitSet();
            criterion.types().forEach(type -> matching.or(byType.getOrDefault(type, NOWHERE)));
            criterion.tags().forEach(tag -> matching.and(byTag.getOrDefault(tag, NOWHERE)));
            all.or(matching);
        }
        return all;
    }

    /** Keeps what was recorded elsewhere, in order. */
    void bring(List<Entry> recorded) {
        recorded.forEach(this::add);
    }

    /** The same log, with what is made of each event in its place; it gives the same ids. */
    Log saying(UnaryOperator<Event> otherwise) {
        Log other = new Log(naming, eventIds);
        entries.forEach(entry -> other.add(entry.saying(otherwise.apply(entry.event()))));
        other.ids = ids;
        return other;
    }

    private void add(Entry entry) {
        if (entry.event() instanceof CandidateForgotten forgotten) {
            erased.add(forgotten.candidate());
        }
        if (entry.event() instanceof CandidateRegistered known) {
            registered.add(known);
        }
        int place = entries.size();
        entries.add(entry);
        byType.computeIfAbsent(entry.event().getClass(), _ -> new BitSet()).set(place);
        entry.tags()
                .forEach(tag -> byTag.computeIfAbsent(tag, _ -> new BitSet()).set(place));
    }
}
