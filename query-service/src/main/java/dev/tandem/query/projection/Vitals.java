package dev.tandem.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What a runner last measured about itself. Written by the runner's thread, read by metrics and people. */
final class Vitals {

    private final InstantSource clock;
    private volatile boolean running;
    private volatile long lag;
    private volatile long parked;
    private volatile long missing;
    private volatile Instant lastFact;
    private volatile Instant lastCaughtUp;

    Vitals(InstantSource clock) {
        this.clock = clock;
        this.lastFact = Instant.EPOCH;
        this.lastCaughtUp = Instant.EPOCH;
    }

    /** Whether this process runs the generation now. */
    boolean running() {
        return running;
    }

    /** How many offsets on the topic are waiting. */
    long lag() {
        return lag;
    }

    /** For how long there have been facts that are not folded: the age of the last folded one at most. */
    Duration lagTime() {
        if (lag == 0) {
            return Duration.ZERO;
        }
        Instant since = lastFact.isAfter(lastCaughtUp) ? lastFact : lastCaughtUp;
        Duration time = Duration.between(since, clock.instant());
        return time.isNegative() || since.equals(Instant.EPOCH) ? Duration.ZERO : time;
    }

    /** How many facts are parked. */
    long parked() {
        return parked;
    }

    /** How many positions have never been seen although all of the topic has been read: lost facts. */
    long missing() {
        return missing;
    }

    void measured(long nowWaiting, Instant publishedAt) {
        lag = nowWaiting;
        lastFact = publishedAt;
        if (nowWaiting == 0) {
            lastCaughtUp = clock.instant();
        }
    }

    void measured(long nowWaiting) {
        measured(nowWaiting, lastFact);
    }

    void parked(long now) {
        parked = now;
    }

    void missing(long now) {
        missing = now;
    }

    void started() {
        running = true;
    }

    void stopped() {
        running = false;
        lag = 0;
        parked = 0;
        missing = 0;
    }
}
