package dev.tandem.agreement;

import dev.tandem.agreement.promise.Promises;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody owes, held against the clock of its requisition.
 *
 * @param promise what was promised
 * @param obligation this one time
 * @param due by when. Where time rests while it is owed, as it stood when time came to rest; where it ended meanwhile, by when
 *     it would have been due had time gone on then. Null where nothing was promised or it is due never, and while the agreement binds nobody
 * @param resting whether no time passes while it is owed: it does not become overdue, whatever {@code due} says
 * @param ended when it was kept or stopped to matter; null while it is owed
 * @param moot whether it ended because it no longer mattered, such as a review of somebody who withdrew
 */
public record DatedObligation(
        PromiseKind promise,
        Obligation obligation,
        @Nullable Instant due,
        boolean resting,
        @Nullable Instant ended,
        boolean moot) {

    /** Held against that clock. */
    public static DatedObligation of(Promise<?> promise, Obligation obligation, SlaClock clock) {
        @Nullable Instant ended = promise.neverRests() && obligation.end() == null ? null : ended(obligation, clock);
        boolean moot =
                obligation.end() == null ? ended != null : !obligation.end().kept();
        if (ended != null && !promise.neverRests() && !clock.bound(obligation.asked(), ended)) {
            return new DatedObligation(promise.kind(), obligation, null, false, ended, moot);
        }
        Reckoning reckoned = promise.due(obligation, clock);
        boolean resting = ended == null && reckoned instanceof Reckoning.Resting;
        return new DatedObligation(
                promise.kind(), obligation, due(promise, obligation, clock, ended, reckoned), resting, ended, moot);
    }

    /** On whose record it counts. */
    public Side side() {
        return obligation.side();
    }

    /** Whether it counts on anybody's record at all. */
    public boolean counts() {
        return Promises.of(promise).counts(obligation);
    }

    /** When somebody asked for it. */
    public Instant asked() {
        return obligation.asked();
    }

    /** Whether it is still owed. */
    public boolean open() {
        return ended == null;
    }

    /** Who owes it, where that is one person and not whoever stands on the side; null else. */
    public @Nullable PersonId person() {
        return obligation.person();
    }

    /** How long it took to keep it; null while it is owed and if it was never kept. Never negative. */
    public @Nullable Duration took() {
        if (ended == null || moot) {
            return null;
        }
        Duration time = Duration.between(asked(), ended);
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** How it stands at that moment. */
    public State state(Instant now) {
        if (due == null) {
            return State.UNDATED;
        }
        if (!resting && (ended == null ? now : ended).isAfter(due)) {
            return ended == null ? State.OVERDUE : State.LATE;
        }
        if (ended == null) {
            return State.RUNNING;
        }
        return moot ? State.MOOT : State.KEPT;
    }

    /** With the search whatever is still owed on it stops to matter. */
    private static @Nullable Instant ended(Obligation obligation, SlaClock clock) {
        if (obligation.end() != null) {
            return obligation.end().at();
        }
        Instant over = clock.overAt();
        return over == null || over.isAfter(obligation.asked()) ? over : obligation.asked();
    }

    private static @Nullable Instant due(
            Promise<?> promise, Obligation obligation, SlaClock clock, @Nullable Instant ended, Reckoning reckoned) {
        if (promise.neverRests()) {
            return moment(reckoned);
        }
        if (!(reckoned instanceof Reckoning.Resting)) {
            return moment(reckoned);
        }
        Instant rests = Objects.requireNonNullElse(clock.restsSince(), obligation.asked());
        if (ended != null) {
            return moment(promise.due(obligation, clock.goingOnAt(ended.isAfter(rests) ? ended : rests)));
        }
        return clock.inForce() ? moment(promise.due(obligation, clock.goingOnAt(rests))) : null;
    }

    private static @Nullable Instant moment(Reckoning reckoned) {
        return reckoned instanceof Reckoning.Due due && !due.at().equals(WorkingHours.NEVER) ? due.at() : null;
    }

    /** How an obligation stands. */
    public enum State {
        /** Nothing was agreed about it. */
        UNDATED,
        /** There is time left. */
        RUNNING,
        /** Kept by its due time. */
        KEPT,
        /** It stopped to matter before it was due. */
        MOOT,
        /** Kept after its due time, or it stopped to matter only after that. */
        LATE,
        /** Due and still owed. */
        OVERDUE
    }
}
