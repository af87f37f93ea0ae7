package dev.tandem.command.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Time that a test moves; in between it stands still, or runs on. */
final class TestClock extends Clock {

    private final boolean runs;
    private final AtomicReference<@Nullable Runnable> afterReading = new AtomicReference<>();
    private volatile Moved moved;

    /** At that reading of the machine's own clock it was that moment. */
    private record Moved(Instant to, long nanos) {}

    /** Time that stands still until it is moved. */
    TestClock(Instant now) {
        this(now, false);
    }

    private TestClock(Instant now, boolean runs) {
        this.runs = runs;
        this.moved = new Moved(now, System.nanoTime());
    }

    /** Time that runs on from that moment: a scheduler alone on a clock that stands still never wakes. */
    static TestClock runningFrom(Instant now) {
        return new TestClock(now, true);
    }

    void set(Instant moment) {
        moved = new Moved(moment, System.nanoTime());
    }

    /** Who reads next knows what time it is, and is held up with that until this was done. */
    void holdUpNextReader(Runnable meanwhile) {
        afterReading.set(meanwhile);
    }

    @Override
    public Instant instant() {
        Instant reading = reading();
        Runnable meanwhile = afterReading.getAndSet(null);
        if (meanwhile != null) {
            meanwhile.run();
        }
        return reading;
    }

    private Instant reading() {
        Moved last = moved;
        return runs ? last.to().plusNanos(System.nanoTime() - last.nanos()) : last.to();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
