package dev.tandem.command.decision;

import dev.tandem.events.Event;
import dev.tandem.events.Tag;
import dev.tandem.events.partnership.OverdueEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One concept that decisions know of, and the events that it is made of; whose it is, {@link #of} says. Immutable.
 *
 * <pre>{@code
 * static final Part<JobAdState> PART = Part.from(JobAdState.NONE)
 *         .on(JobAdDrafted.class, (_, event) -> new JobAdState(event.version(), event.by(), false))
 *         .on(JobAdApproved.class, (ad, _) -> new JobAdState(ad.version(), ad.by(), true));
 * }</pre>
 *
 * @param <P> the concept
 */
public final class Part<P extends @Nullable Object> {

    private static final Set<Class<? extends OverdueEvent>> EVERY_CLOCK = Stream.of(
                    OverdueEvent.class.getPermittedSubclasses())
            .<Class<? extends OverdueEvent>>map(type -> type.asSubclass(OverdueEvent.class))
            .collect(Collectors.toUnmodifiableSet());

    private final P initial;
    private final Map<Class<? extends Event>, BiFunction<P, RecordedEvent<?>, P>> steps;

    private Part(P initial, Map<Class<? extends Event>, BiFunction<P, RecordedEvent<?>, P>> steps) {
        this.initial = initial;
        this.steps = Map.copyOf(steps);
    }

    /** A concept as it is before anything happened, and that no event touches yet. */
    public static <P extends @Nullable Object> Part<P> from(P initial) {
        return new Part<>(initial, Map.of());
    }

    /** Whether an event of any of these types happened. */
    @SafeVarargs
    public static Part<Boolean> happened(Class<? extends Event>... types) {
        Part<Boolean> part = from(false);
        for (Class<? extends Event> type : types) {
            part = part.on(type, (_, _) -> true);
        }
        return part;
    }

    /** How many events of that type happened. */
    public static Part<Integer> count(Class<? extends Event> type) {
        return from(0).on(type, (count, _) -> count + 1);
    }

    /** What the last event of that type says; null before the first. */
    @SuppressWarnings("NullAway") // that a type argument may be null, it does not see
    public static <E extends Event, P> Part<@Nullable P> last(Class<E> type, Function<E, P> says) {
        return Part.<@Nullable P>from(null).on(type, (_, event) -> says.apply(event));
    }

    /** The last event of that type, with when it occurred; null before the first. */
    @SuppressWarnings("NullAway") // that a type argument may be null, it does not see
    public static <E extends Event> Part<@Nullable RecordedEvent<E>> lastRecorded(Class<E> type) {
        return Part.<@Nullable RecordedEvent<E>>from(null).onRecorded(type, (_, recorded) -> recorded);
    }

    /** What all events of that type say, in order. */
    public static <E extends Event, P> Part<List<P>> all(Class<E> type, Function<E, P> says) {
        return Part.<List<P>>from(List.of()).on(type, (before, event) -> {
            List<P> more = new ArrayList<>(before);
            more.add(says.apply(event));
            return List.copyOf(more);
        });
    }

    /** When the latest event of any of these types occurred; null before the first. */
    @SuppressWarnings("NullAway") // that a type argument may be null, it does not see
    public static Part<@Nullable Instant> latest(Collection<? extends Class<? extends Event>> types) {
        return Part.<@Nullable Instant>from(null)
                .onAny(
                        types,
                        (latest, recorded) ->
                                latest == null || recorded.occurredAt().isAfter(latest)
                                        ? recorded.occurredAt()
                                        : latest);
    }

    /** This concept, which events of that type change so. */
    public <E extends Event> Part<P> on(Class<E> type, BiFunction<P, E, P> step) {
        return and(type, (state, recorded) -> step.apply(state, type.cast(recorded.event())));
    }

    /** As {@link #on}, for a concept that also depends on when the event occurred, or on its id. */
    public <E extends Event> Part<P> onRecorded(Class<E> type, BiFunction<P, RecordedEvent<E>, P> step) {
        return and(type, (state, recorded) -> step.apply(state, recorded.as(type)));
    }

    /** This concept, which events of any of these types change so. */
    public Part<P> onAny(Collection<? extends Class<? extends Event>> types, BiFunction<P, RecordedEvent<?>, P> step) {
        Map<Class<? extends Event>, BiFunction<P, RecordedEvent<?>, P>> more = new HashMap<>(steps);
        for (Class<? extends Event> type : types) {
            if (more.put(type, step) != null) {
                throw new IllegalStateException(type.getSimpleName() + " is said twice");
            }
        }
        return new Part<>(initial, more);
    }

    /**
     * The command records what such a clock waits for. If the clock runs out between reading and recording, the command is
     * decided again, and later: so what was owed either is stored before its clock ran out, or occurred after that.
     *
     * @param clocks the events that say so, see {@link dev.tandem.agreement.promise.Promises#clocksStoppedBy}
     */
    public Part<P> stopsClocks(Set<Class<? extends OverdueEvent>> clocks) {
        return onAny(clocks, (state, _) -> state);
    }

    /** The command stops every clock: the search rests, ends, or changes hands. See {@link #stopsClocks}. */
    public Part<P> stopsEveryClock() {
        return stopsClocks(EVERY_CLOCK);
    }

    /**
     * This concept for each of the things that its events are about.
     *
     * @param key which of them an event is about
     */
    public <K> Part<Each<K, P>> each(Function<Event, K> key) {
        return Part.from(new Each<>(this, key)).onAny(types(), Each::and);
    }

    /** The concept, made of those events that carry all of these tags. */
    public DecisionModel<P> of(Tag... tags) {
        return DecisionModel.of(this, new HashSet<>(Arrays.asList(tags)));
    }

    /** As it is before anything happened. */
    public P initial() {
        return initial;
    }

    /** The types of the events that it is made of. */
    public Set<Class<? extends Event>> types() {
        return steps.keySet();
    }

    /** As it is after one more event; the same if it is not made of such events. */
    P after(P state, RecordedEvent<?> recorded) {
        BiFunction<P, RecordedEvent<?>, P> step = steps.get(recorded.event().getClass());
        return step == null ? state : step.apply(state, recorded);
    }

    private Part<P> and(Class<? extends Event> type, BiFunction<P, RecordedEvent<?>, P> step) {
        return onAny(Set.of(type), step);
    }
}
