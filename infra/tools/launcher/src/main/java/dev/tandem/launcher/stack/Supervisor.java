package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import dev.tandem.servers.Ending;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/** Starts a part again when it ends by itself: soon at first, then later and later, at last no more. */
final class Supervisor {

    private static final int MOST_RESTARTS = 5;
    private static final Duration STEADY = Duration.ofMinutes(10);

    private final ManagedProcess part;
    private final Progress progress;
    private final Startup starting;

    Supervisor(ManagedProcess part, Progress progress, BiConsumer<String, ProcessHandle> started) {
        this.part = part;
        this.progress = progress;
        this.starting = new Startup(progress, started);
    }

    /** Returns when the part is not to be started again. */
    void over(ProcessHandle first, BooleanSupplier stopping) {
        ProcessHandle process = first;
        int restarts = 0;
        while (true) {
            long since = System.nanoTime();
            while (!Ending.hasEnded(process, Duration.ofMinutes(1))) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
            if (stopping.getAsBoolean()) {
                return;
            }
            restarts = System.nanoTime() - since > STEADY.toNanos() ? 1 : restarts + 1;
            if (restarts > MOST_RESTARTS) {
                progress.say(("%s ended again and stays down: it ended %d times in short order. See ./tandem logs %s; "
                                + "when that is mended, stop Tandem (Ctrl-C) and start it again")
                        .formatted(part.name(), restarts, part.name()));
                return;
            }
            Duration pause = Duration.ofSeconds(1L << (restarts - 1));
            progress.say("%s ended unexpectedly; starting it again in %d s (%d of %d)"
                    .formatted(part.name(), pause.toSeconds(), restarts, MOST_RESTARTS));
            LockSupport.parkNanos(pause.toNanos());
            if (stopping.getAsBoolean()) {
                return;
            }
            process = startAgain(process);
        }
    }

    private ProcessHandle startAgain(ProcessHandle ended) {
        try {
            progress.begin(part.name());
            ProcessHandle process = starting.launch(part);
            progress.end(part.name(), "ready", part.address());
            return process;
        } catch (RuntimeException e) {
            progress.end(part.name(), "failed", "");
            progress.say(e instanceof ToolException ? String.valueOf(e.getMessage()) : e.toString());
            return ended;
        }
    }
}
