package dev.tandem.launcher.stack;

import dev.tandem.client.ToolException;
import dev.tandem.servers.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Starts a part, or takes over the one that runs, and waits until it is ready. */
final class Startup {

    private static final long LARGE_LOG = 10_000_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Progress progress;
    private final BiConsumer<String, ProcessHandle> started;

    Startup(Progress progress, BiConsumer<String, ProcessHandle> started) {
        this.progress = progress;
        this.started = started;
    }

    void bring(ManagedProcess part, @Nullable ProcessHandle survivor) {
        progress.begin(part.name());
        if (survivor != null) {
            if (isReady(part, survivor, part.recovery())) {
                part.prepare();
                progress.end(part.name(), "reused", part.address());
                return;
            }
            part.stop(survivor);
            progress.end(part.name(), "stopped", "did not answer");
            progress.begin(part.name());
        }
        launch(part);
        progress.end(part.name(), "ready", part.address());
    }

    /** Returns its process when it is ready. */
    ProcessHandle launch(ManagedProcess part) {
        prepareLog(part.log());
        EndOfLog log = EndOfLog.from(part.log());
        ProcessHandle process = part.launch();
        try {
            started.accept(part.name(), process);
        } catch (RuntimeException e) {
            // Nobody would find it again.
            part.stop(process);
            throw e;
        }
        if (!isReady(part, process, part.patience())) {
            throw new ToolException(
                    Ending.isRunning(process)
                            ? part.name() + " is not ready after "
                                    + part.patience().toSeconds() + " s. " + log.text()
                            : part.name() + " ended while starting. " + log.text());
        }
        part.prepare();
        return process;
    }

    /** Waits until it is; false if it ends before, or is late. */
    private static boolean isReady(ManagedProcess part, ProcessHandle process, Duration bound) {
        long end = System.nanoTime() + bound.toNanos();
        while (!part.isReady()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ToolException("interrupted while waiting for " + part.name());
            }
            if (!Ending.isRunning(process) || System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Sets a large one aside, and sees to it that there is one that only its owner may read. */
    private static void prepareLog(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
                Files.move(
                        log, log.resolveSibling(log.getFileName() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            Private.file(log);
        } catch (IOException e) {
            throw new ToolException("cannot prepare " + log + ": " + e.getMessage(), e);
        }
    }
}
