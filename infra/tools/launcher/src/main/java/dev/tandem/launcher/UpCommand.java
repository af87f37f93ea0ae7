package dev.tandem.launcher;

import dev.tandem.client.ToolException;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Run;
import dev.tandem.launcher.stack.Stack;
import dev.tandem.launcher.stack.StackProcesses;
import dev.tandem.launcher.stack.Workspace;
import dev.tandem.launcher.stack.WorkspaceLock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything. */
@Command(
        name = "up",
        description = "Starts everything, says when it is ready, and stays until Ctrl-C.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Ports, and the variables that change them:",
            "  command-service   8080   TANDEM_COMMAND_PORT",
            "  query-service     8081   TANDEM_QUERY_PORT",
            "  token issuer      8082   TANDEM_IDENTITY_PORT",
            "  Kafka             9092   TANDEM_KAFKA_PORT",
            "  PostgreSQL        5433   TANDEM_POSTGRES_PORT"
        })
final class UpCommand implements Callable<Integer> {

    private static final int INTERRUPTED = 130;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--detach",
            description =
                    "Return as soon as it is ready. Nobody watches then: a part that ends stays down until the next "
                            + "./tandem up. Stop it with ./tandem down.")
    private boolean detach;

    @Option(
            names = "--demo",
            description =
                    "Let time be moved by hand (./tandem time), so that a year passes in a minute. For data that is "
                            + "only played with: what was moved stays moved, until --fresh.")
    private boolean demo;

    @Option(names = "--fresh", description = "Forget all data first.")
    private boolean fresh;

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        Workspace here = workspace.workspace();
        Ports ports = Ports.from(System.getenv());
        here.prepare();
        Progress progress = new Progress(System.out, isTerminal());
        Optional<WorkspaceLock> lock = WorkspaceLock.on(here);
        if (lock.isEmpty()) {
            return alreadyUp(here, ports, progress);
        }
        try (WorkspaceLock _ = lock.get()) {
            if (fresh) {
                Down.stop(here, progress);
                progress.say("Forgetting the data in " + here.data());
                here.forget();
            }
            Optional<Run> left = Run.in(here).filter(run -> run.detached() && isWhole(run));
            if (left.isPresent()) {
                progress.say("Tandem is up already. See ./tandem status; stop it with ./tandem down."
                        + difference(left.get(), here, ports));
                return 0;
            }
            here.prepare(); // what was forgotten is made anew
            if (demo) {
                here.time().makeMovable();
            }
            progress.say("Starting Tandem; data and logs in " + here.data());
            if (!Stack.isTrained(here)) {
                progress.say("This build was not trained with this Java: it starts slower. ./tandem train mends that.");
            }
            Stack stack = Stack.toStart(here, ports, progress);
            AtomicBoolean leaving = new AtomicBoolean();
            Thread stopping = new Thread(() -> stopUnless(leaving, stack, progress), "stopping");
            Runtime.getRuntime().addShutdownHook(stopping);
            try {
                stack.start();
            } catch (ToolException e) {
                if (stack.isStopping()) {
                    return INTERRUPTED; // no failure, but what Ctrl-C in the middle of starting looks like from here
                }
                throw e;
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            progress.say(Welcome.text(here, workspace.option(), ports, took, detach));
            if (detach) {
                stack.leave();
                leaving.set(true);
            } else {
                stack.watch();
            }
            return 0;
        }
    }

    private static void stopUnless(AtomicBoolean leaving, Stack stack, Progress progress) {
        if (!leaving.get() && stack.isStarted()) {
            progress.say("Stopping Tandem");
            stack.stop();
            progress.say("Tandem is down; its data stays.");
        }
    }

    private int alreadyUp(Workspace here, Ports ports, Progress progress) {
        Optional<Run> run = Run.in(here);
        if (run.isEmpty()) {
            progress.say("Another ./tandem is just starting or stopping in " + here.data() + ".");
            return 1;
        }
        progress.say("Tandem is up already, in the terminal of process "
                + run.get().launcher().pid() + ". See ./tandem status; stop it with ./tandem down."
                + difference(run.get(), here, ports));
        return 0;
    }

    private static boolean isWhole(Run run) {
        return StackProcesses.NAMES.stream().allMatch(name -> run.process(name).isPresent());
    }

    private String difference(Run run, Workspace here, Ports ports) {
        if (demo && !here.time().isMovable()) {
            return "\nIts time cannot be moved: stop it first, then start it with --demo.";
        }
        if (!run.ports().equals(ports)) {
            return "\nIt listens on other ports than are asked for now: stop it first to change them.";
        }
        return run.programs().equals(here.programs().toString())
                ? ""
                : "\nIt runs an earlier build: stop it first to run this one.";
    }

    private static boolean isTerminal() {
        return System.console() != null && System.console().isTerminal();
    }
}
