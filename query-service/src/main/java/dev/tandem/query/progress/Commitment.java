package dev.tandem.query.progress;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promise whose clock has started.
 *
 * @param promise what was promised
 * @param side on whose record it counts
 * @param of what it is about: an interview's or question's id, a version, else the application's id
 * @param by who owes it, where that is one person and not a side; null else
 * @param began when its clock started
 * @param due by when, on the calendar of the agreement; null where nothing was agreed, and while the agreement binds nobody
 * @param lapsed by when it was due until one side changed, for the time that was left then; null while that is not so
 * @param ended when it was kept or stopped to matter; null while it runs
 * @param moot whether it ended because it no longer mattered, such as a review of somebody who withdrew
 */
public record Commitment(
        Promise promise,
        Side side,
        String of,
        @Nullable PersonId by,
        Moment began,
        @Nullable Instant due,
        @Nullable Instant lapsed,
        @Nullable Instant ended,
        boolean moot) {

    static Commitment begun(Promise promise, String of, @Nullable PersonId by, Moment began, @Nullable Instant due) {
        return begun(promise, Objects.requireNonNull(promise.side()), of, by, began, due);
    }

    static Commitment begun(
            Promise promise, Side side, String of, @Nullable PersonId by, Moment began, @Nullable Instant due) {
        return new Commitment(promise, side, of, by, began, due, null, null, false);
    }

    /** Whether it still runs. */
    public boolean open() {
        return ended == null;
    }

    /** How long it took to keep it; null while it runs and if it was never kept. Never negative. */
    public @Nullable Duration took() {
        if (ended == null || moot) {
            return null;
        }
        Duration time = Duration.between(began.at(), ended);
        return time.isNegative() ? Duration.ZERO : time;
    }

    /** How it stands at that moment. */
    public Standing standing(Instant now) {
        if (due == null) {
            return Standing.UNDATED;
        }
        if ((ended == null ? now : ended).isAfter(due)) {
            return ended == null ? Standing.OVERDUE : Standing.LATE;
        }
        if (ended == null) {
            return Standing.RUNNING;
        }
        return moot ? Standing.MOOT : Standing.KEPT;
    }

    Commitment ended(Instant at, boolean moot) {
        return new Commitment(promise, side, of, by, began, due, lapsed, at, moot);
    }

    Commitment dueBy(@Nullable Instant due) {
        return new Commitment(promise, side, of, by, began, due, null, ended, moot);
    }

    /** Time ceased to pass then, until a newcomer signs: nobody knows by when it will be due, unless it was past that. */
    Commitment lapse(Instant rests) {
        return due == null || due.isBefore(rests)
                ? this
                : new Commitment(promise, side, of, by, began, null, due, ended, moot);
    }

    /** It is due so much later, or will be. */
    Commitment putOff(Duration by) {
        return new Commitment(
                promise,
                side,
                of,
                this.by,
                began,
                due == null ? null : due.plus(by),
                lapsed == null ? null : lapsed.plus(by),
                ended,
                moot);
    }

    /** How a commitment stands. */
    public enum Standing {
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
