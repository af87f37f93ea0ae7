package dev.tandem.servers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: politely with a bound, or at once. */
public final class Ending {

    private Ending() {}

    /**
     * Asks the process to end (SIGTERM) and, if it has not within the bound, kills it and its children.
     *
     * @return whether it ended by itself
     */
    public static boolean politely(ProcessHandle process, Duration bound) {
        process.destroy();
        if (hasEnded(process, bound)) {
            return true;
        }
        atOnce(process);
        return false;
    }

    /** Kills the process (SIGKILL), then the children it had; returns when all are gone. */
    public static void atOnce(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        hasEnded(process, Duration.ofSeconds(10));
        children.forEach(child -> hasEnded(child, Duration.ofSeconds(10)));
    }

    static boolean hasEnded(ProcessHandle process, Duration bound) {
        try {
            process.onExit().get(bound.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new ServerException("waiting for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
