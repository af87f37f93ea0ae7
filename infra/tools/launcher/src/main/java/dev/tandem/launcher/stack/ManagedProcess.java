package dev.tandem.launcher.stack;

import java.nio.file.Path;
import java.time.Duration;

/** One process of Tandem: a server or a service. */
public interface ManagedProcess {

    /** How people call it, such as {@code command-service}; its log is named so. */
    String name();

    /** Where it listens. */
    int port();

    /** The variable of the environment that changes its port. */
    String portVariable();

    /** Where it is reached, for people. */
    String address();

    /** Its log. */
    Path log();

    /** Whether another one, of an earlier wave, has to be ready before this one is started. */
    default boolean needs(ManagedProcess other) {
        return true;
    }

    /** Starts its process and returns at once. */
    ProcessHandle launch();

    /** Whether it does its work now. */
    boolean isReady();

    /** What has to be done once it is ready, before others may use it. */
    default void prepare() {}

    /** Asks it to stop in order, and kills it if it has not within its time. */
    void stop(ProcessHandle process);

    /** How long it may take until it is ready. */
    default Duration patience() {
        return Duration.ofMinutes(4);
    }

    /** How long one that already runs may take to be ready again, once those are ready that it needs. */
    default Duration recovery() {
        return Duration.ofSeconds(20);
    }
}
