package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.generation.Generation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The meters of one runner; they are gone when it is closed. */
public final class RunnerMeters implements AutoCloseable {

    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();
    private final Counter folded;
    private final Counter skipped;
    private final Counter duplicates;
    private final Counter foreign;
    private final Counter parked;
    private final Counter unforeseen;
    private final DistributionSummary batch;
    private final Timer time;

    public RunnerMeters(MeterRegistry registry, Generation generation, RunnerStats stats) {
        this.registry = registry;
        this.tags = Tags.of(
                "projection",
                generation.projection(),
                "generation",
                "v" + generation.version() + "_g" + generation.number());
        this.folded = events("folded");
        this.skipped = events("skipped");
        this.duplicates = events("duplicate");
        this.foreign = events("foreign");
        this.parked = events("parked");
        this.unforeseen = kept(Counter.builder("tandem.projection.rows.unforeseen")
                .description("Rows that a fold read though it had not named them: each cost a query of its own")
                .tags(tags)
                .register(registry));
        this.batch = kept(DistributionSummary.builder("tandem.projection.batch.size")
                .description("Records of a transaction")
                .tags(tags)
                .register(registry));
        this.time = kept(Timer.builder("tandem.projection.batch.duration")
                .description("From the records' arrival to their commit")
                .tags(tags)
                .register(registry));
        gauges(stats);
    }

    void batch(int records, DeduplicatedBatch sorted, Folding.Result result, Duration took) {
        batch.record(records);
        time.record(took);
        skipped.increment(sorted.skipped());
        duplicates.increment(sorted.duplicates().size());
        foreign.increment(sorted.foreign().size());
        retried(result);
    }

    void retried(Folding.Result result) {
        folded.increment(result.folded());
        parked.increment(result.parked().size());
        unforeseen.increment(result.unforeseen());
    }

    private void gauges(RunnerStats stats) {
        gauge("tandem.projection.running", "1 if this instance runs it", stats, v -> v.running() ? 1 : 0);
        gauge("tandem.projection.lag.events", "Offsets on the topic not yet folded", stats, RunnerStats::lag);
        gauge(
                "tandem.projection.lag.seconds",
                "For how long there have been events that are not folded",
                stats,
                v -> v.lagTime().toMillis() / 1000.0);
        gauge(
                "tandem.projection.parked",
                "Events that could not be folded, or wait behind one",
                stats,
                RunnerStats::parked);
        gauge(
                "tandem.projection.missing",
                "Positions never seen although all of the topic was read; anything but 0 means lost events",
                stats,
                RunnerStats::missing);
    }

    private void gauge(String name, String description, RunnerStats stats, ToDoubleFunction<RunnerStats> value) {
        kept(Gauge.builder(name, stats, value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry));
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }

    private Counter events(String outcome) {
        return kept(Counter.builder("tandem.projection.events")
                .description("Records read, by what became of them")
                .tags(tags)
                .tag("outcome", outcome)
                .register(registry));
    }

    private <M extends Meter> M kept(M meter) {
        meters.add(meter);
        return meter;
    }
}
