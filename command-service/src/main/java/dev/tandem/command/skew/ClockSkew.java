package dev.tandem.command.skew;

import dev.tandem.eventstore.log.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this machine's clock is from the database's. Between two looks at the database time is counted by the machine's steady
 * counter, so that a clock that leaps is noticed at once. An instance whose clock is off decides nothing: what it recorded would
 * carry a wrong time for ever.
 */
public final class ClockSkew implements AutoCloseable {

    /** By so much the clocks of two machines may differ. */
    static final Duration BOUND = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ClockSkew.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(1);

    private final Supplier<Instant> database;
    private final MachineClock machine;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock-skew").factory());
    private volatile Reference reference;
    private volatile boolean off;

    /** It was that moment when the steady counter stood there. */
    private record Reference(Instant moment, long nanos) {
        Instant now() {
            return moment.plusNanos(System.nanoTime() - nanos);
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }
    }

    /**
     * Looks at once, and from then on every few seconds.
     *
     * @param database tells the database's time
     */
    ClockSkew(Supplier<Instant> database, MachineClock machine) {
        this.database = database;
        this.machine = machine;
        this.reference = read(database);
        note(offset());
        var unused =
                thread.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How far the machine's clock is ahead of the database's; negative: behind. */
    public Duration offset() {
        return Duration.between(reference.now(), machine.instant());
    }

    /** Whether the machine's clock may be decided by. */
    public boolean trusted() {
        if (isOff(offset()) && reference.age().compareTo(LOOK_AGAIN_AFTER) > 0) {
            // A machine that slept, or whose steady counter is not steady, is to be judged by a fresh look.
            look();
        }
        Duration now = offset();
        if (isOff(now) != off) {
            note(now);
        }
        return !isOff(now);
    }

    /** What is wrong, in words for people; null if nothing is. */
    public @Nullable String trouble() {
        return trusted() ? null : sentence(offset());
    }

    /**
     * That clock, as long as the machine's can be trusted.
     *
     * @return a source that throws {@link StoreUnavailableException} while it cannot: nothing is decided then
     */
    public InstantSource guard(InstantSource clock) {
        return () -> {
            if (!trusted()) {
                throw new StoreUnavailableException(sentence(offset()));
            }
            return clock.instant();
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            reference = read(database);
            note(offset());
        } catch (RuntimeException e) {
            LOG.debug("the database does not tell its time; the last one goes on", e);
        }
    }

    private static Reference read(Supplier<Instant> database) {
        long before = System.nanoTime();
        Instant moment = database.get();
        // On the way for some time: most likely it was read in the middle.
        return new Reference(moment, before + (System.nanoTime() - before) / 2);
    }

    private synchronized void note(Duration offset) {
        boolean now = isOff(offset);
        if (now && !off) {
            LOG.error(sentence(offset));
        } else if (!now && off) {
            LOG.info("this machine's clock agrees with the database's again");
        }
        off = now;
    }

    private static boolean isOff(Duration offset) {
        return offset.abs().compareTo(BOUND) > 0;
    }

    private static String sentence(Duration offset) {
        return "this machine's clock is " + offset.abs().toSeconds() + " s "
                + (offset.isNegative() ? "behind" : "ahead of")
                + " the database's: nothing is decided here until it is right";
    }
}
