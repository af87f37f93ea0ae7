package dev.tandem.command.decision;

import dev.tandem.events.Event;
import dev.tandem.events.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a decision reads and what state that adds up to, said once: the criteria of the consistency boundary are those of
 * the parts that the state is made of, so the two cannot disagree. Immutable.
 *
 * <pre>{@code
 * DecisionModel.into(
 *         State::new,
 *         RequisitionState.PART.of(command.requisition().tag()),
 *         Part.happened(KickoffHeld.class).of(command.requisition().tag()));
 * }</pre>
 *
 * @param <S> the state
 */
public final class DecisionModel<S extends @Nullable Object> {

    private final List<Source<?>> sources;
    private final Made<S> state;
    private final boolean keepsEvents;

    private DecisionModel(List<Source<?>> sources, boolean keepsEvents, Made<S> state) {
        this.sources = List.copyOf(sources);
        this.keepsEvents = keepsEvents;
        this.state = state;
    }

    /** How a state is made of those of its parts, and, where they are kept, of all events that were seen. */
    private interface Made<S extends @Nullable Object> {

        S of(List<?> states, List<RecordedEvent<?>> seen);
    }

    @SuppressWarnings("unchecked") // its only source holds a P
    static <P extends @Nullable Object> DecisionModel<P> of(Part<P> part, Set<Tag> tags) {
        return new DecisionModel<>(List.of(new Source<>(part, tags)), false, (states, _) -> (P) states.getFirst());
    }

    /** Reads nothing: the state is known beforehand. */
    public static <S extends @Nullable Object> DecisionModel<S> known(S state) {
        return new DecisionModel<>(List.of(), false, (_, _) -> state);
    }

    /** Reads both, and makes one state of them. */
    @SuppressWarnings("unchecked") // in the order of the models
    public static <A extends @Nullable Object, B extends @Nullable Object, S> DecisionModel<S> into(
            BiFunction<A, B, S> state, DecisionModel<A> a, DecisionModel<B> b) {
        return joined(List.of(a, b), of -> state.apply((A) of.get(0), (B) of.get(1)));
    }

    /** Reads all three, and makes one state of them. */
    @SuppressWarnings("unchecked") // in the order of the models
    public static <A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, S>
            DecisionModel<S> into(
                    OfThree<A, B, C, S> state, DecisionModel<A> a, DecisionModel<B> b, DecisionModel<C> c) {
        return joined(List.of(a, b, c), of -> state.apply((A) of.get(0), (B) of.get(1), (C) of.get(2)));
    }

    /** Reads all four, and makes one state of them. */
    @SuppressWarnings("unchecked") // in the order of the models
    public static <
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    D extends @Nullable Object,
                    S>
            DecisionModel<S> into(
                    OfFour<A, B, C, D, S> state,
                    DecisionModel<A> a,
                    DecisionModel<B> b,
                    DecisionModel<C> c,
                    DecisionModel<D> d) {
        return joined(
                List.of(a, b, c, d), of -> state.apply((A) of.get(0), (B) of.get(1), (C) of.get(2), (D) of.get(3)));
    }

    /** Reads one for each of these keys. */
    @SuppressWarnings("unchecked") // in the order of the keys
    public static <K, V> DecisionModel<Map<K, V>> each(Collection<K> keys, Function<K, DecisionModel<V>> model) {
        List<K> distinct = keys.stream().distinct().toList();
        return joined(distinct.stream().map(model).toList(), of -> {
            Map<K, V> states = new LinkedHashMap<>();
            for (int i = 0; i < distinct.size(); i++) {
                states.put(distinct.get(i), (V) of.get(i));
            }
            return states;
        });
    }

    private static <S> DecisionModel<S> joined(List<? extends DecisionModel<?>> models, Function<List<?>, S> state) {
        List<Source<?>> sources = new ArrayList<>();
        boolean keeps = false;
        for (DecisionModel<?> model : models) {
            sources.addAll(model.sources);
            keeps = keeps || model.keepsEvents;
        }
        return new DecisionModel<>(sources, keeps, (states, seen) -> {
            List<@Nullable Object> parts = new ArrayList<>(models.size());
            int next = 0;
            for (DecisionModel<?> model : models) {
                int end = next + model.sources.size();
                parts.add(model.state.of(states.subList(next, end), seen));
                next = end;
            }
            return state.apply(parts);
        });
    }

    /** The same, and what it would be if nothing had ever happened that concerns certain things. */
    public DecisionModel<Known<S>> orWithout() {
        return new DecisionModel<>(
                sources,
                true,
                (states, seen) -> new Known<>(state.of(states, seen), unseen -> {
                    Folding<S> folding = begin();
                    seen.stream()
                            .filter(recorded ->
                                    Collections.disjoint(recorded.event().tags(), unseen))
                            .forEach(folding::see);
                    return folding.state();
                }));
    }

    /**
     * A state, and others that there might be.
     *
     * @param state what is known
     * @param without what would be known without all events that carry one of these tags; to be asked before more is seen
     */
    public record Known<S extends @Nullable Object>(S state, Function<Set<Tag>, S> without) {}

    /** What is read: for each criterion all of its tags and any of its types; the criteria are alternatives. */
    public List<Criterion> criteria() {
        Map<Set<Tag>, Set<Class<? extends Event>>> types = new LinkedHashMap<>();
        sources.forEach(source -> types.computeIfAbsent(source.tags(), _ -> new LinkedHashSet<>())
                .addAll(source.part().types()));
        return types.entrySet().stream()
                .map(each -> new Criterion(each.getKey(), each.getValue()))
                .toList();
    }

    /** Starts with the state of somebody who has read nothing. */
    public Folding<S> begin() {
        return new Folding<>(this);
    }

    /**
     * One alternative of what is read.
     *
     * @param tags all of them
     * @param types any of them
     */
    public record Criterion(Set<Tag> tags, Set<Class<? extends Event>> types) {}

    /** A state of three parts, such as a record's constructor. */
    public interface OfThree<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object, S> {

        /** The state. */
        S apply(A a, B b, C c);
    }

    /** A state of four parts, such as a record's constructor. */
    public interface OfFour<
            A extends @Nullable Object,
            B extends @Nullable Object,
            C extends @Nullable Object,
            D extends @Nullable Object,
            S> {

        /** The state. */
        S apply(A a, B b, C c, D d);
    }

    /**
     * A state on its way, event by event. For one thread at a time.
     *
     * @param <S> the state
     */
    public static final class Folding<S extends @Nullable Object> {

        private final DecisionModel<S> model;
        private final List<Source<?>> distinct;
        private final int[] places;
        private final List<@Nullable Object> states = new ArrayList<>();
        private final Map<Class<? extends Event>, Readers> readers = new HashMap<>();
        private final List<RecordedEvent<?>> seen = new ArrayList<>();

        private Folding(DecisionModel<S> model) {
            this.model = model;
            // The same part of the same things is folded once, however many ask for it.
            Map<Source<?>, Integer> places = new LinkedHashMap<>();
            this.places = model.sources.stream()
                    .mapToInt(source -> places.computeIfAbsent(source, _ -> places.size()))
                    .toArray();
            this.distinct = List.copyOf(places.keySet());
            for (int i = 0; i < distinct.size(); i++) {
                Source<?> source = distinct.get(i);
                states.add(source.part().initial());
                for (Class<? extends Event> type : source.part().types()) {
                    readers.computeIfAbsent(type, _ -> new Readers()).add(i, source);
                }
            }
        }

        /** One more event, which is one of those that the criteria select; another changes nothing. */
        public void see(RecordedEvent<?> recorded) {
            if (model.keepsEvents) {
                seen.add(recorded);
            }
            Readers asked = readers.get(recorded.event().getClass());
            if (asked == null) {
                return;
            }
            // What only one part asks for is its own: its criterion brought it.
            if (asked.all.size() == 1) {
                after(asked.all.getFirst(), recorded);
                return;
            }
            Set<Tag> tags = recorded.event().tags();
            asked.untagged.forEach(i -> after(i, recorded));
            for (Tag tag : tags) {
                for (int i : asked.byTag.getOrDefault(tag, List.of())) {
                    if (tags.containsAll(distinct.get(i).tags())) {
                        after(i, recorded);
                    }
                }
            }
        }

        private void after(int i, RecordedEvent<?> recorded) {
            states.set(i, distinct.get(i).after(states.get(i), recorded));
        }

        /** The state after what was seen. */
        public S state() {
            List<@Nullable Object> all = new ArrayList<>(places.length);
            for (int place : places) {
                all.add(states.get(place));
            }
            return model.state.of(all, seen);
        }
    }

    /** Who reads events of one type: each is found by one of its tags, for a page of names has a hundred of them. */
    private static final class Readers {

        private final List<Integer> all = new ArrayList<>(1);
        private final List<Integer> untagged = new ArrayList<>(0);
        private final Map<Tag, List<Integer>> byTag = new HashMap<>(2);

        void add(int place, Source<?> source) {
            all.add(place);
            source.tags().stream()
                    .findAny()
                    .map(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>(1)))
                    .orElse(untagged)
                    .add(place);
        }
    }

    /** A part, and the tags of the events that are its own. */
    private record Source<P extends @Nullable Object>(Part<P> part, Set<Tag> tags) {

        @SuppressWarnings({"unchecked", "NullAway"}) // what this part made before; null if its P may be
        @Nullable
        Object after(@Nullable Object before, RecordedEvent<?> recorded) {
            return part.after((P) before, recorded);
        }
    }
}
