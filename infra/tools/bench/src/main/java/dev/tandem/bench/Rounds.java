package dev.tandem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Two variants measured in turns, so that whatever else the machine does meets both. Gives medians: a round that was
 * disturbed does not count.
 */
public final class Rounds {

    /** With callers that take more than that of a machine, nothing is measured but them. */
    private static final double MOST = 0.9;

    private final Series values = new Series();
    private final Series references = new Series();

    /** One measurement. */
    @FunctionalInterface
    public interface Measurement {
        Measured take() throws Exception;
    }

    /** The measurements of one variant. */
    private static final class Series {

        private final List<Double> values = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();

        void take(Measurement measurement, Supplier<Duration> used) throws Exception {
            Duration before = used.get();
            Measured measured = measurement.take();
            cpu.add(measured.cpuMicros(used.get().minus(before)));
            values.add(measured.value());
        }
    }

    /** Measures both so many times, after one round that does not count. */
    public static Rounds of(int rounds, Measurement value, Measurement reference) throws Exception {
        return of(rounds, value, reference, CpuTime::used);
    }

    /**
     * Measures rates without what the callers cost: as if they were on another machine. Their share of all cores is taken out of the
     * time, and their CPU out of that of an operation.
     */
    public static Rounds withoutCallers(int rounds, Measurement value, Measurement reference) throws Exception {
        return of(rounds, withoutCallers(value), withoutCallers(reference), CpuTime::ofServers);
    }

    private static Measurement withoutCallers(Measurement measurement) {
        return () -> {
            Duration before = CpuTime.ofCallers();
            long begin = System.nanoTime();
            Measured measured = measurement.take();
            double all =
                    (double) (System.nanoTime() - begin) * Runtime.getRuntime().availableProcessors();
            double callers = CpuTime.ofCallers().minus(before).toNanos();
            return new Measured(measured.value() / (1 - Math.min(callers / all, MOST)), measured.operations());
        };
    }

    private static Rounds of(int rounds, Measurement value, Measurement reference, Supplier<Duration> used)
            throws Exception {
        reference.take();
        value.take();
        Rounds taken = new Rounds();
        for (int i = 0; i < rounds; i++) {
            taken.references.take(reference, used);
            taken.values.take(value, used);
        }
        return taken;
    }

    public double value() {
        return median(values.values);
    }

    public double reference() {
        return median(references.values);
    }

    /** The median of the rounds' own ratios: a machine that becomes slower in the middle meets both halves of a round. */
    public double ratio() {
        return median(ratios(values.values, references.values));
    }

    /** The CPU of one operation. */
    public Cpu cpu() {
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
