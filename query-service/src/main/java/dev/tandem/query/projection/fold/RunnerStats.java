package dev.tandem.query.projection.fold;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What a runner last measured about itself. Written by the runner's thread, read by metrics and people. */
public final class RunnerStats {

    private final InstantSource clock;
    private volatile boolean running;
    private volatile long lag;
    private volatile long parked;
    private volatile long missing;
    private volatile long lastSign = System.nanoTime();
    private volatile long lastMove = System.nanoTime();
    private volatile Instant lastEvent;
    private volatile Instant lastCaughtUp;

    public RunnerStats(InstantSource clock) {
        this.clock = clock;
        this.lastEvent = Instant.EPOCH;
        this.lastCaughtUp = Instant.EPOCH;
    }

    /** Whether this process runs the generation now. */
    public boolean running() {
        return running;
    }

    /** How many offsets on the topic are waiting. */
    public long lag() {
        return lag;
    }

    /** For how long there have been events that are not folded: the age of the last folded one at most. */
    public Duration lagTime() {
        if (lag == 0) {
            return Duration.ZERO;
        }
        Instant since = lastEvent.isAfter(lastCaughtUp) ? lastEvent : lastCaughtUp;
        Duration time = Duration.between(since, clock.instant());
        return time.isNegative() || since.equals(Instant.EPOCH) ? Duration.ZERO : time;
    }

    /** How many events are parked. */
    public long parked() {
        return parked;
    }

    /** How many positions have never been seen although all of the topic has been read: lost events. */
    public long missing() {
        return missing;
    }

    /** The runner's thread goes on, whatever it does. */
    public void alive() {
        lastSign = System.nanoTime();
    }

    /** Events were stored, or there are none that wait. */
    public void moved() {
        lastMove = System.nanoTime();
    }

    /** For how long the runner has given no sign, or has moved nothing though events wait; short while all is well. */
    public Duration stalled() {
        long since = running ? Math.min(lastSign, lastMove) : lastSign;
        return Duration.ofNanos(Math.max(0, System.nanoTime() - since));
    }

    public void measured(long nowWaiting, Instant publishedAt) {
        lag = nowWaiting;
        lastEvent = publishedAt;
        if (nowWaiting == 0) {
            lastCaughtUp = clock.instant();
        }
    }

    public void measured(long nowWaiting) {
        measured(nowWaiting, lastEvent);
    }

    public void parked(long now) {
        parked = now;
    }

    public void missing(long now) {
        missing = now;
    }

    public void started() {
        moved();
        running = true;
    }

    public void stopped() {
        running = false;
        lag = 0;
        parked = 0;
        missing = 0;
    }
}
