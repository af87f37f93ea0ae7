package dev.tandem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two variants measured in turns, so that whatever else the machine does meets both. Gives medians: a round that was
 * disturbed does not count.
 */
final class Rounds {

    private final Series values = new Series();
    private final Series references = new Series();

    /** One measurement. */
    @FunctionalInterface
    interface Measurement {
        Measured take() throws Exception;
    }

    /** The measurements of one variant. */
    private static final class Series {

        private final List<Double> values = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();

        void take(Measurement measurement) throws Exception {
            Duration before = CpuTime.used();
            Measured measured = measurement.take();
            cpu.add(measured.cpuMicros(CpuTime.used().minus(before)));
            values.add(measured.value());
        }
    }

    /** Measures both so many times, after one round that does not count. */
    static Rounds of(int rounds, Measurement value, Measurement reference) throws Exception {
        reference.take();
        value.take();
        Rounds taken = new Rounds();
        for (int i = 0; i < rounds; i++) {
            taken.references.take(reference);
            taken.values.take(value);
        }
        return taken;
    }

    double value() {
        return median(values.values);
    }

    double reference() {
        return median(references.values);
    }

    /** The median of the rounds' own ratios: a machine that becomes slower in the middle meets both halves of a round. */
    double ratio() {
        return median(ratios(values.values, references.values));
    }

    /** The CPU of one operation. */
    Cpu cpu() {
        return new Cpu(median(values.cpu), median(references.cpu), median(ratios(values.cpu, references.cpu)));
    }

    private static List<Double> ratios(List<Double> values, List<Double> references) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / references.get(i))
                .toList();
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
