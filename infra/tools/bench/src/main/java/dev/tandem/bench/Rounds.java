package dev.tandem.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two variants measured in turns, so that whatever else the machine does meets both. Gives medians: a round that was
 * disturbed does not count.
 */
final class Rounds {

    private final List<Double> values = new ArrayList<>();
    private final List<Double> references = new ArrayList<>();

    /** One measurement. */
    @FunctionalInterface
    interface Measurement {
        double take() throws Exception;
    }

    /** Measures both so many times, after one round that does not count. */
    static Rounds of(int rounds, Measurement value, Measurement reference) throws Exception {
        reference.take();
        value.take();
        Rounds taken = new Rounds();
        for (int i = 0; i < rounds; i++) {
            taken.references.add(reference.take());
            taken.values.add(value.take());
        }
        return taken;
    }

    double value() {
        return median(values);
    }

    double reference() {
        return median(references);
    }

    /** The median of the rounds' own ratios: a machine that becomes slower in the middle meets both halves of a round. */
    double ratio() {
        return median(IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / references.get(i))
                .toList());
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
