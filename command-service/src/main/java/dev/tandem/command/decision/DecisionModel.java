package dev.tandem.command.decision;

import dev.tandem.events.Event;
import dev.tandem.events.Tag;
import dev.tandem.events.partnership.OverdueEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision reads and how that adds up to its state, said once: the criteria of the consistency boundary are
 * derived from the same declarations that fold the state, so the two cannot disagree.
 *
 * <pre>{@code
 * DecisionModel.into(new State(false, 0))
 *     .of(command.requisition().tag())
 *         .on(KickoffHeld.class, (state, event) -> state.withKickoff())
 *     .of(application.tag())
 *         .on(CandidateSubmitted.class, (state, event) -> state.submitted());
 * }</pre>
 *
 * <p>Not thread-safe; built anew for each command.
 *
 * @param <S> the state
 */
public final class DecisionModel<S> {

    private static final Set<Class<? extends OverdueEvent>> EVERY_CLOCK = Stream.of(
                    OverdueEvent.class.getPermittedSubclasses())
            .<Class<? extends OverdueEvent>>map(type -> type.asSubclass(OverdueEvent.class))
            .collect(Collectors.toUnmodifiableSet());

    private final S initial;
    private final List<Clause<S>> clauses = new ArrayList<>();
    private final Map<Class<? extends Event>, List<Step<S>>> steps = new HashMap<>();

    private DecisionModel(S initial) {
        this.initial = initial;
    }

    /** Starts from the state of somebody who has read nothing. */
    public static <S> DecisionModel<S> into(S initial) {
        return new DecisionModel<>(initial);
    }

    /** From here on, events that carry all of these tags are meant. */
    public DecisionModel<S> of(Tag... tags) {
        clauses.add(new Clause<>(new LinkedHashSet<>(List.of(tags)), new LinkedHashSet<>()));
        return this;
    }

    /**
     * Events of this type (with the tags last named) are read, and change the state so.
     *
     * @throws IllegalStateException if no tags were named before
     */
    public <E extends Event> DecisionModel<S> on(Class<E> type, BiFunction<S, E, S> step) {
        return reads(type, (state, recorded) -> step.apply(state, type.cast(recorded.event())));
    }

    /**
     * As {@link #on}, for a state that also depends on when the event occurred, or on its id.
     *
     * @throws IllegalStateException if no tags were named before
     */
    public <E extends Event> DecisionModel<S> onRecorded(Class<E> type, BiFunction<S, RecordedEvent<E>, S> step) {
        return reads(type, (state, recorded) -> step.apply(state, recorded.as(type)));
    }

    /**
     * The command records what such a clock waits for. If the clock runs out between reading and recording, the command is
     * decided again, and later: so what was owed either is stored before its clock ran out, or occurred after that.
     *
     * @param clocks the events that say so, see {@link dev.tandem.agreement.promise.Promises#clocksStoppedBy}
     * @throws IllegalStateException if no tags were named before
     */
    public DecisionModel<S> stopsClocks(Set<Class<? extends OverdueEvent>> clocks) {
        clocks.forEach(overdue -> reads(overdue, (state, _) -> state));
        return this;
    }

    /**
     * The command stops every clock of what was named: the search rests, ends, or changes hands. See {@link #stopsClocks}.
     *
     * @throws IllegalStateException if no tags were named before
     */
    public DecisionModel<S> stopsEveryClock() {
        return stopsClocks(EVERY_CLOCK);
    }

    private DecisionModel<S> reads(Class<? extends Event> type, BiFunction<S, RecordedEvent<?>, S> change) {
        if (clauses.isEmpty()) {
            throw new IllegalStateException("name the tags with of(...) before the types with on(...)");
        }
        Clause<S> clause = clauses.getLast();
        clause.types().add(type);
        steps.computeIfAbsent(type, _ -> new ArrayList<>(1)).add(new Step<>(clause.tags(), change));
        return this;
    }

    /**
     * Adds a shared concept to the state: {@code part} says which events (with the tags last named) it is made of.
     *
     * @param get the concept, as it is in a state
     * @param set a state with the concept replaced
     */
    public <P> DecisionModel<S> with(Part<P> part, Function<S, P> get, BiFunction<S, P, S> set) {
        part.steps()
                .forEach((type, step) ->
                        reads(type, (state, recorded) -> set.apply(state, step.apply(get.apply(state), recorded))));
        return this;
    }

    /**
     * Adds all that another reading asks for to this one; what it adds up to becomes a part of the state.
     *
     * @param get the other's state, as it is in a state
     * @param set a state with the other's state replaced
     */
    public <P> DecisionModel<S> and(DecisionModel<P> other, Function<S, P> get, BiFunction<S, P, S> set) {
        clauses.addAll(other.clauses.stream()
                .map(clause -> new Clause<S>(clause.tags(), new LinkedHashSet<>(clause.types())))
                .toList());
        other.steps.forEach((type, theirs) -> {
            List<Step<S>> ours = steps.computeIfAbsent(type, _ -> new ArrayList<>(1));
            theirs.forEach(step -> ours.add(new Step<>(
                    step.tags(),
                    (state, recorded) -> set.apply(state, step.change().apply(get.apply(state), recorded)))));
        });
        return this;
    }

    /** The state before anything was read. */
    public S initial() {
        return initial;
    }

    /** The state after one more event; the same state if the event was not asked for. */
    public S fold(S state, RecordedEvent<?> recorded) {
        Event event = recorded.event();
        @Nullable List<Step<S>> asked = steps.get(event.getClass());
        if (asked == null) {
            return state;
        }
        if (asked.size() == 1) {
            return asked.getFirst().change().apply(state, recorded);
        }
        S folded = state;
        Set<Tag> tags = event.tags();
        for (Step<S> step : asked) {
            if (tags.containsAll(step.tags())) {
                folded = step.change().apply(folded, recorded);
            }
        }
        return folded;
    }

    /** What is read: for each clause all of its tags and any of its types; the clauses are alternatives. */
    public List<Criterion> criteria() {
        return clauses.stream()
                .filter(clause -> !clause.types().isEmpty())
                .map(clause -> new Criterion(clause.tags(), clause.types()))
                .toList();
    }

    /**
     * One alternative of what is read.
     *
     * @param tags all of them
     * @param types any of them
     */
    public record Criterion(Set<Tag> tags, Set<Class<? extends Event>> types) {}

    /**
     * A concept that several decisions share, and the events that it is made of.
     *
     * @param steps how each type of event changes it
     * @param <P> the concept
     */
    public record Part<P>(Map<Class<? extends Event>, BiFunction<P, RecordedEvent<?>, P>> steps) {

        /** A concept that no event touches yet. */
        public static <P> Part<P> none() {
            return new Part<>(Map.of());
        }

        /** A concept that events of those types change, each by the same step. */
        public static <P> Part<P> of(Set<Class<? extends Event>> types, BiFunction<P, RecordedEvent<?>, P> step) {
            Map<Class<? extends Event>, BiFunction<P, RecordedEvent<?>, P>> steps = new HashMap<>();
            types.forEach(type -> steps.put(type, step));
            return new Part<>(Map.copyOf(steps));
        }

        /** This concept, which events of that type change so. */
        public <E extends Event> Part<P> on(Class<E> type, BiFunction<P, E, P> step) {
            return onRecorded(type, (state, recorded) -> step.apply(state, recorded.event()));
        }

        /** This concept, which events of that type change so, depending on when they occurred. */
        public <E extends Event> Part<P> onRecorded(Class<E> type, BiFunction<P, RecordedEvent<E>, P> step) {
            Map<Class<? extends Event>, BiFunction<P, RecordedEvent<?>, P>> more = new HashMap<>(steps);
            more.put(type, (state, recorded) -> step.apply(state, recorded.as(type)));
            return new Part<>(Map.copyOf(more));
        }
    }

    private record Clause<S>(Set<Tag> tags, Set<Class<? extends Event>> types) {}

    private record Step<S>(Set<Tag> tags, BiFunction<S, RecordedEvent<?>, S> change) {}
}
