package dev.tandem.launcher.stack;

import java.time.Duration;
import java.util.List;

/** What the JVMs of a stack do with their {@link AotCache}. */
enum AotMode {
    /** Start with it, if it fits. */
    USE(Duration.ZERO),

    /** Watch what is loaded and run, and write it when they end. */
    MAKE(Duration.ofMinutes(4));

    private final Duration writing;

    AotMode(Duration writing) {
        this.writing = writing;
    }

    /**
     * Which of the JVM's compilers work. The best one takes more from two busy cores in the first minutes than it gives back:
     * decision 0033. It has its part in a training run, for the images, which have it later.
     */
    List<String> compilers() {
        return this == USE ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    List<String> options(AotCache cache) {
        return this == USE ? cache.use() : cache.make();
    }

    /** How much longer than otherwise they may take to end. */
    Duration writing() {
        return writing;
    }
}
