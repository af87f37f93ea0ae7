package dev.tandem.command.relay;

import org.jspecify.annotations.Nullable;

/**
 * What a relay is doing.
 *
 * @param position of the last event that it knows to be on the topic; 0 where it does not lead
 * @param problem what is in the way, in words for people; null if nothing is
 */
record RelayStatus(State state, long position, @Nullable String problem) {

    /** Where a relay stands. */
    enum State {
        /** Not running. */
        STOPPED,
        /** Another relay is the active one. */
        STANDBY,
        /** Asking the broker where to go on. */
        CONNECTING,
        /** The active one. */
        LEADING,
        /** Broker or database cannot be reached; it tries again and again. Nothing is lost meanwhile. */
        WAITING,
        /** The topic does not fit the store, and no patience will help: people have to look. */
        STUCK
    }

    /** Whether somebody should look. */
    boolean troubled() {
        return problem != null;
    }
}
