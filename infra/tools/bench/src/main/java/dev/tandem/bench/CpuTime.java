package dev.tandem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much CPU this JVM and everything that it started have used so far: callers, services, PostgreSQL with all its processes,
 * Kafka. On Linux with what ended children had used; elsewhere only what lives is counted.
 */
public final class CpuTime {

    /** The unit of Linux's own figures: USER_HZ, which is 100 on every platform that a JVM runs on. */
    private static final long NANOS_PER_TICK = 10_000_000;

    /** User and system time, its own and that of its children that have ended and were waited for. */
    private static final int FIRST_FIELD = 14;

    private static final int LAST_FIELD = 17;

    private CpuTime() {}

    /** Of what this JVM started, without itself: of services and databases, not of callers. Only differences mean something. */
    public static Duration ofServers() {
        return ProcessHandle.current().descendants().map(CpuTime::of).reduce(Duration.ZERO, Duration::plus);
    }

    /** Of this JVM, with what it started and has waited for. Only differences mean something. */
    public static Duration ofCallers() {
        return of(ProcessHandle.current());
    }

    /** Since each of the processes started. Only differences mean something. */
    public static Duration used() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .map(CpuTime::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        return fromProc(Path.of("/proc", Long.toString(process.pid()), "stat"))
                .or(() -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    /** Empty where there is no such file: on another system, or since the process has just ended. */
    static Optional<Duration> fromProc(Path stat) {
        try {
            String line = Files.readString(stat);
            // The name in parentheses may hold anything, spaces too; the third field comes after it.
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = FIRST_FIELD; field <= LAST_FIELD; field++) {
                ticks += Long.parseLong(fields[field - 3]);
            }
            return Optional.of(Duration.ofNanos(ticks * NANOS_PER_TICK));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
