package dev.tandem.command.race;

import dev.tandem.events.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A promise that only so many of many simultaneous commands are accepted.
 *
 * @param rule the promise, as a sentence
 * @param past what was done before
 * @param orders who contends
 * @param winners how many are accepted
 * @param stored how many events of any of these types there are afterwards
 */
record Race(
        String rule,
        UnaryOperator<Search> past,
        Function<Search, List<Order>> orders,
        int winners,
        Map<Set<Class<? extends Event>>, Integer> stored) {

    /** Each of these orders this often, by turns. */
    static List<Order> times(int times, Order... orders) {
        return IntStream.range(0, times).boxed().flatMap(_ -> Stream.of(orders)).toList();
    }

    /** Of {@value AtMostOneTest#CONTENDERS} orders, evenly of these kinds, exactly one is accepted and leaves one such event. */
    @SafeVarargs
    static Race oneOf(
            String rule,
            UnaryOperator<Search> past,
            Function<Search, List<Order>> kinds,
            Class<? extends Event>... events) {
        return new Race(
                rule,
                past,
                search -> {
                    Order[] orders = kinds.apply(search).toArray(Order[]::new);
                    return times(AtMostOneTest.CONTENDERS / orders.length, orders);
                },
                1,
                Map.of(Set.of(events), 1));
    }

    /** So many are accepted, and leave that many events of that type. */
    static Race some(
            String rule,
            UnaryOperator<Search> past,
            Function<Search, List<Order>> orders,
            int winners,
            Class<? extends Event> event) {
        return new Race(rule, past, orders, winners, Map.of(Set.of(event), winners));
    }

    /** And afterwards there are so many events of that type. */
    Race and(int count, Class<? extends Event> event) {
        Map<Set<Class<? extends Event>>, Integer> more = new HashMap<>(stored);
        more.put(Set.of(event), count);
        return new Race(rule, past, orders, winners, Map.copyOf(more));
    }

    /** And afterwards there is one event of one of these types. */
    Race andOneOf(Class<? extends Event> event, Class<? extends Event> other) {
        Map<Set<Class<? extends Event>>, Integer> more = new HashMap<>(stored);
        more.put(Set.of(event, other), 1);
        return new Race(rule, past, orders, winners, Map.copyOf(more));
    }

    @Override
    public String toString() {
        return rule;
    }
}
