package dev.tandem.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Says how far something is that takes long, every few seconds, on the error output. */
public final class Telling {

    private static final Duration EVERY = Duration.ofSeconds(2);

    private final PrintStream out;
    private final long begin = System.nanoTime();
    private long told = begin;

    /** Begins now. */
    public Telling() {
        this(System.err);
    }

    Telling(PrintStream out) {
        this.out = out;
    }

    /** Says it, if it is time. */
    public void now(Supplier<String> howFar) {
        long now = System.nanoTime();
        if (now - told >= EVERY.toNanos()) {
            told = now;
            say(howFar.get());
        }
    }

    /** Says it, with how long it has taken so far. */
    public void say(String what) {
        out.printf("  %4d s  %s%n", (System.nanoTime() - begin) / 1_000_000_000, what);
    }
}
