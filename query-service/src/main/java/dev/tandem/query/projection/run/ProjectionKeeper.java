package dev.tandem.query.projection.run;

import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.rows.RowStore;
import dev.tandem.query.projection.rows.SchemaFingerprint;
import dev.tandem.query.projection.serve.Serving;
import dev.tandem.query.projection.serve.ServingGenerations;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one projection in this process: starts a runner for each generation that is live or being built in the version
 * that this process has, lets queries read the newest that is whole, and drops what was superseded.
 */
public final class ProjectionKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionKeeper.class);

    private final Projection projection;
    private final String shape;
    private final RunnerContext context;
    private final GenerationRegistry registry;
    private final ServingGenerations serving;
    private final Map<Integer, GenerationRunner> runners = new ConcurrentHashMap<>();
    private volatile List<Generation> known = List.of();

    ProjectionKeeper(Projection projection, RunnerContext context, ServingGenerations serving) {
        this.projection = projection;
        this.shape = SchemaFingerprint.of(projection.tables());
        this.context = context;
        this.registry = context.registry();
        this.serving = serving;
    }

    public Projection projection() {
        return projection;
    }

    /** What the registry last said, oldest first. */
    public List<Generation> generations() {
        return known;
    }

    /** This process's runner of that generation, or null. */
    @Nullable
    public GenerationRunner runner(Generation generation) {
        return runners.get(generation.id());
    }

    /** What queries of this process read, or null while there is nothing whole. */
    @Nullable
    public Generation serving() {
        Serving now = serving.find(projection.name());
        return now == null ? null : now.generation();
    }

    /** Whether each runner's thread is there that should be, and has not stalled for so long. */
    boolean isLive(Duration bound) {
        return runners.values().stream()
                .allMatch(runner -> runner.isStopping()
                        || (runner.isAlive() && runner.stats().stalled().compareTo(bound) < 0));
    }

    void nudge() {
        runners.values().forEach(GenerationRunner::nudge);
    }

    /** Compares the registry with what goes on here, and does what is to be done. */
    synchronized void look() {
        registry.establish(projection);
        List<Generation> generations = registry.of(projection.name());
        known = generations;
        Optional<Generation> building = newest(generations, this::isBuilding);
        Optional<Generation> whole = newest(generations, this::isWhole);
        building.ifPresent(this::run);
        whole.ifPresent(this::run);
        serve(whole.or(() -> newest(generations, this::isReadable)), generations);
        serving.known(projection.name());
        generations.stream()
                .filter(generation -> generation.expired() && !isServing(generation))
                .filter(generation -> !building.equals(Optional.of(generation)))
                .forEach(this::drop);
        runners.values().stream()
                .filter(runner -> generations.stream()
                        .noneMatch(g -> g.id() == runner.generation().id()))
                .forEach(this::forget);
    }

    private synchronized boolean takeOver(Generation generation, Predicate<List<Long>> catchUp) {
        boolean live = registry.takeOver(generation, catchUp, () -> show(generation));
        if (live) {
            LOG.info("{} is live", generation);
        }
        return live;
    }

    void stop() {
        runners.values().forEach(GenerationRunner::stop);
    }

    @Override
    public void close() {
        runners.values().forEach(GenerationRunner::close);
    }

    private boolean isBuilding(Generation generation) {
        return generation.version() == projection.version() && generation.state() == Generation.State.BUILDING;
    }

    private boolean isWhole(Generation generation) {
        return generation.version() == projection.version() && generation.wasLive();
    }

    /** While a version is built for the first time, rows of another one do if a query cannot tell them apart. */
    private boolean isReadable(Generation generation) {
        return generation.wasLive() && generation.shape().equals(shape);
    }

    private static Optional<Generation> newest(List<Generation> generations, Predicate<Generation> wanted) {
        return generations.stream().filter(wanted).max(Comparator.comparingInt(Generation::number));
    }

    private void run(Generation generation) {
        if (!runners.containsKey(generation.id())) {
            GenerationRunner runner =
                    new GenerationRunner(context, generation, projection, new Progress(), this::takeOver);
            runners.put(generation.id(), runner);
            runner.start();
        }
    }

    private void serve(Optional<Generation> wanted, List<Generation> generations) {
        Generation now = serving();
        boolean gone = now != null && generations.stream().noneMatch(g -> g.id() == now.id());
        if (wanted.isEmpty()) {
            if (gone) {
                serving.serveNothing(projection.name());
            }
        } else if (now == null || gone) {
            show(wanted.get());
        } else if (now.id() != wanted.get().id()) {
            registry.swapIfAhead(now, wanted.get(), () -> show(wanted.get()));
        }
    }

    private void show(Generation generation) {
        GenerationRunner runner = runners.get(generation.id());
        serving.serve(new Serving(
                generation,
                runner == null ? new Progress() : runner.progress(),
                new RowStore(generation.schema(), projection.tables()),
                new ReentrantLock()));
    }

    private boolean isServing(Generation generation) {
        Generation now = serving();
        return now != null && now.id() == generation.id();
    }

    private void drop(Generation generation) {
        GenerationRunner runner = runners.get(generation.id());
        if (runner != null) {
            forget(runner);
        } else if (registry.drop(generation)) {
            LOG.info("{} is dropped", generation);
        }
    }

    /** Without waiting for it: it may itself be waiting to take over. */
    private void forget(GenerationRunner runner) {
        runner.stop();
        if (!runner.isAlive()) {
            runners.remove(runner.generation().id());
        }
    }
}
