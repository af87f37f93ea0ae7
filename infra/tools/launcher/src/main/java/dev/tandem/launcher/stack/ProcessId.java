package dev.tandem.launcher.stack;

import dev.tandem.servers.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process, told apart from a later one that the operating system gave the same number.
 *
 * @param pid its number
 * @param since when it started, as the operating system says
 */
public record ProcessId(long pid, Instant since) {

    // Derived from the machine's boot time, which two JVMs may read a second apart.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessId of(ProcessHandle process) {
        return new ProcessId(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(Ending::isRunning)
                .filter(process ->
                        Duration.between(since, process.info().startInstant().orElse(Instant.EPOCH))
                                        .abs()
                                        .compareTo(TOLERANCE)
                                <= 0);
    }
}
