package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** All parts together: started in waves, watched, left to themselves or stopped. The caller has the {@link WorkspaceLock}. */
public final class Stack {

    private static final Duration A_LARGE_LOG = Duration.ofHours(12);

    private final Workspace workspace;
    private final Ports ports;
    private final Progress progress;
    private final List<List<ManagedProcess>> waves;
    private Run run;
    private boolean started;
    private boolean stopping;

    /** The waves start one after the other, the parts of one wave side by side. */
    Stack(Workspace workspace, Run run, Progress progress, List<List<ManagedProcess>> waves) {
        this.workspace = workspace;
        this.ports = run.ports();
        this.progress = progress;
        this.waves = waves;
        this.run = run;
    }

    /** To be started by this JVM. */
    public static Stack toStart(Workspace workspace, Ports ports, Progress progress) {
        return new Stack(workspace, Run.begun(workspace, ports), progress, waves(workspace, ports, AotMode.USE));
    }

    /**
     * To be started by this JVM, and measured: one caller may ask for as much as there is, and what is there already may take as long as
     * it takes to be read.
     */
    public static Stack toMeasure(Workspace workspace, Ports ports, Progress progress) {
        return toMeasure(workspace, ports, progress, StackProcesses.QUERY_HEAP);
    }

    /**
     * As {@link #toMeasure(Workspace, Ports, Progress)}, with another heap of query-service.
     *
     * @param queryHeap the most it may take, such as {@code 512m}
     */
    public static Stack toMeasure(Workspace workspace, Ports ports, Progress progress, String queryHeap) {
        return new Stack(
                workspace, Run.begun(workspace, ports), progress, measured(workspace, ports, queryHeap, Map.of()));
    }

    /**
     * As {@link #toMeasure}, without what only follows the events: query-service.
     *
     * @param further settings of command-service, by name
     */
    public static Stack toMeasureCommands(
            Workspace workspace, Ports ports, Progress progress, Map<String, String> further) {
        return new Stack(
                workspace,
                Run.begun(workspace, ports),
                progress,
                measured(workspace, ports, StackProcesses.QUERY_HEAP, further).stream()
                        .map(wave -> wave.stream()
                                .filter(part -> !part.name().equals("query-service"))
                                .toList())
                        .toList());
    }

    private static List<List<ManagedProcess>> measured(
            Workspace workspace, Ports ports, String queryHeap, Map<String, String> further) {
        return StackProcesses.waves(
                workspace,
                ports,
                Secrets.keptIn(workspace.data()),
                AotMode.USE,
                false,
                queryHeap,
                A_LARGE_LOG,
                further);
    }

    /** PostgreSQL alone, with the databases of both services, for whoever fills them before the services are started. */
    public static Stack toFill(Workspace workspace, Ports ports, Progress progress) {
        return new Stack(
                workspace,
                Run.begun(workspace, ports),
                progress,
                List.of(List.of(new PostgresProcess(workspace, ports.postgres(), Secrets.keptIn(workspace.data())))));
    }

    /** To be started by this JVM, to write the {@link AotCache} of each when it is stopped. */
    public static Stack toTrain(Workspace workspace, Ports ports, Progress progress) {
        return new Stack(workspace, Run.begun(workspace, ports), progress, waves(workspace, ports, AotMode.MAKE));
    }

    /** As an earlier launcher left it. */
    public static Stack left(Workspace workspace, Run run, Progress progress) {
        Stack stack = new Stack(workspace, run, progress, waves(workspace, run.ports(), AotMode.USE));
        stack.started = true;
        return stack;
    }

    private static List<List<ManagedProcess>> waves(Workspace workspace, Ports ports, AotMode aot) {
        return StackProcesses.waves(workspace, ports, Secrets.keptIn(workspace.data()), aot);
    }

    /** Whether {@link #stop} would stop anything. */
    public synchronized boolean isStarted() {
        return started;
    }

    /**
     * Starts every part that does not run already, and waits until all are ready.
     *
     * @throws ToolException if a port is taken (then nothing was started), or if a part ends or is late
     */
    public void start() {
        Map<String, ProcessHandle> survivors = survivors();
        List<ManagedProcess> missing = waves.stream()
                .flatMap(List::stream)
                .filter(part -> !survivors.containsKey(part.name()))
                .toList();
        TakenPorts.refuse(missing);
        synchronized (this) {
            started = true;
        }
        survivors.forEach(this::keep);
        startInOrder(survivors);
    }

    /** One to start, when others are. */
    private record Turn(ManagedProcess part, List<Turn> before, CompletableFuture<Void> ready) {}

    /** Each as soon as all are ready that it needs; one that already runs as soon as all before it are. */
    private void startInOrder(Map<String, ProcessHandle> survivors) {
        List<Turn> turns = new ArrayList<>();
        for (List<ManagedProcess> wave : waves) {
            List<Turn> earlier = List.copyOf(turns);
            for (ManagedProcess part : wave) {
                boolean survives = survivors.containsKey(part.name());
                List<Turn> before = earlier.stream()
                        .filter(other -> survives || part.needs(other.part()))
                        .toList();
                turns.add(new Turn(part, before, new CompletableFuture<>()));
            }
        }
        sideBySide(turns, turn -> {
            turn.before().forEach(other -> await(other.ready()));
            new Startup(progress, this::keep)
                    .bring(turn.part(), survivors.get(turn.part().name()));
            turn.ready().complete(null);
        });
    }

    private static void await(CompletableFuture<Void> ready) {
        try {
            ready.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of an earlier run of the same build with the same ports; all of another run are stopped. */
    private Map<String, ProcessHandle> survivors() {
        Optional<Run> earlier = Run.in(workspace);
        if (earlier.isEmpty()) {
            return Map.of();
        }
        boolean same = earlier.get().ports().equals(ports)
                && earlier.get().programs().equals(workspace.programs().toString());
        Map<String, ProcessHandle> survivors = new HashMap<>();
        for (List<ManagedProcess> wave : waves.reversed()) {
            if (same) {
                wave.forEach(part ->
                        earlier.get().process(part.name()).ifPresent(process -> survivors.put(part.name(), process)));
            } else {
                sideBySide(
                        wave,
                        part -> earlier.get()
                                .process(part.name())
                                .ifPresent(process -> stop(part, process, "of an earlier build or with other ports")));
            }
        }
        return survivors;
    }

    /** Starts again what ends by itself, until this JVM is told to end. */
    public void watch() throws InterruptedException {
        try (ExecutorService watching = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<ManagedProcess> wave : waves) {
                for (ManagedProcess part : wave) {
                    Supervisor watch = new Supervisor(part, progress, this::keep);
                    process(part).ifPresent(process -> watching.execute(() -> watch.over(process, this::isStopping)));
                }
            }
        }
    }

    /** Whether what is started there knows from a training run with this Java what it will need. */
    public static boolean isTrained(Workspace workspace) {
        return StackProcesses.PROGRAMS.stream()
                .allMatch(
                        name -> AotCache.in(workspace.programs().resolve(name)).fits());
    }

    /** Says of what a stack {@link #toTrain to train} has written, now that it is stopped, that it is whole. */
    public void sealAotCaches() {
        StackProcesses.PROGRAMS.stream()
                .map(name -> AotCache.in(workspace.programs().resolve(name)))
                .forEach(AotCache::seal);
    }

    /** Leaves the parts to themselves: they go on when this JVM ends. */
    public synchronized void leave() {
        run = run.leftAlone();
        run.keepIn(workspace);
    }

    /** Stops all parts, the last started first. */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        for (List<ManagedProcess> wave : waves.reversed()) {
            sideBySide(wave, part -> process(part).ifPresent(process -> stop(part, process, "")));
        }
        Run.forget(workspace);
    }

    private void stop(ManagedProcess part, ProcessHandle process, String why) {
        progress.begin(part.name());
        part.stop(process);
        progress.end(part.name(), "stopped", why);
    }

    private synchronized Optional<ProcessHandle> process(ManagedProcess part) {
        return run.process(part.name());
    }

    /** Whether {@link #stop} was called. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized void keep(String part, ProcessHandle process) {
        if (stopping) {
            throw new ToolException(part + " came up too late: Tandem is stopping");
        }
        run = run.with(part, process);
        run.keepIn(workspace);
    }

    private static <T> void sideBySide(List<T> parts, Consumer<T> action) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = new ExecutorCompletionService<T>(threads);
            parts.forEach(part -> done.submit(() -> action.accept(part), part));
            try {
                for (int i = 0; i < parts.size(); i++) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                // One has failed: there is no point in waiting for the others.
                threads.shutdownNow();
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted", e);
        }
    }
}
