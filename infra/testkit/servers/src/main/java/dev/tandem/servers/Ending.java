package dev.tandem.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ends processes: politely with a bound, or at once. They need not be children of this one. */
public final class Ending {

    private static final Duration PAUSE = Duration.ofMillis(20);

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
        hasEnded(process, Duration.ofMinutes(1));
        children.forEach(child -> hasEnded(child, Duration.ofMinutes(1)));
    }

    /** Waits for the process to end; says whether it did within the bound. */
    public static boolean hasEnded(ProcessHandle process, Duration bound) {
        long end = System.nanoTime() + bound.toNanos();
        while (isRunning(process)) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Whether the process still does anything: one that has ended but that its parent has not asked about does not. */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The program's name stands in brackets and may itself hold any character. After it: the state and, 17
            // fields
            // later, the number of threads; while others of its threads are still ending, it holds its files and ports.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields[0].equals("Z") && Integer.parseInt(fields[17]) <= 1;
        } catch (IOException e) {
            return false;
        }
    }
}
