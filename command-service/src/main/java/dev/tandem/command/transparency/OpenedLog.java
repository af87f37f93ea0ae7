package dev.tandem.command.transparency;

import dev.tandem.transparency.TransparencyLog;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The log as it is in this process: one for who brings it on and who proves by it, since opening it reads the states of all requisitions.
 * Thread-safe.
 */
final class OpenedLog {

    private final Supplier<TransparencyLog> opening;
    private @Nullable TransparencyLog opened;

    OpenedLog(Supplier<TransparencyLog> opening) {
        this.opening = opening;
    }

    /** It; opened if it is not. */
    synchronized TransparencyLog get() {
        TransparencyLog known = opened == null ? opening.get() : opened;
        opened = known;
        return known;
    }

    /** It is read anew by whoever asks next: what is in memory may not be what is stored. */
    synchronized void forget() {
        opened = null;
    }
}
