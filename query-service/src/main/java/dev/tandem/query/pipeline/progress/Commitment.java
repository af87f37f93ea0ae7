package dev.tandem.query.pipeline.progress;

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
 * @param since from when its time counts, on the terms in force at that moment; null before it was ever due. Where that is
 *     not before time ceased to pass, none of it has passed yet
 * @param due by when, on the calendar of those terms; null where nothing was agreed, and while the agreement binds nobody
 * @param lapsed by when it was due until one side changed, for the time that was left then; null while that is not so
 * @param putOff how much later it is due because others moved it, each hour counted; in {@code due} and {@code lapsed}
 * @param ended when it was kept or stopped to matter; null while it runs
 * @param moot whether it ended because it no longer mattered, such as a review of somebody who withdrew
 */
public record Commitment(
        Promise promise,
        Side side,
        String of,
        @Nullable PersonId by,
        Moment began,
        @Nullable Instant since,
        @Nullable Instant due,
        @Nullable Instant lapsed,
        Duration putOff,
        @Nullable Instant ended,
        boolean moot) {

    static Commitment begun(Promise promise, String of, @Nullable PersonId by, Moment began, @Nullable Instant due) {
        return begun(promise, Objects.requireNonNull(promise.side()), of, by, began, due);
    }

    static Commitment begun(
            Promise promise, Side side, String of, @Nullable PersonId by, Moment began, @Nullable Instant due) {
        return new Commitment(
                promise, side, of, by, began, due == null ? null : began.at(), due, null, Duration.ZERO, null, false);
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
        return new Commitment(promise, side, of, by, began, since, due, lapsed, putOff, at, moot);
    }

    /** It is due then, with all that it was put off. */
    Commitment dueBy(@Nullable Instant due) {
        return new Commitment(promise, side, of, by, began, since, due, null, putOff, ended, moot);
    }

    /** Its time counts from then on, and runs out then unless it was put off. */
    Commitment counting(Instant from, @Nullable Instant due) {
        return new Commitment(
                promise,
                side,
                of,
                by,
                began,
                due == null ? null : from,
                due == null ? null : due.plus(putOff),
                null,
                putOff,
                ended,
                moot);
    }

    /** Time ceased to pass then, until a newcomer signs: nobody knows by when it will be due, unless it was past that. */
    Commitment lapse(Instant rests) {
        return due == null || due.isBefore(rests)
                ? this
                : new Commitment(promise, side, of, by, began, since, null, due, putOff, ended, moot);
    }

    /**
     * It is due so much later, or will be; but what had run out when it was put off is not taken back.
     *
     * @param passed the last moment until which time passed
     */
    Commitment putOff(Duration by, Instant passed) {
        return due != null && due.isBefore(passed)
                ? this
                : new Commitment(
                        promise,
                        side,
                        of,
                        this.by,
                        began,
                        since,
                        due == null ? null : due.plus(by),
                        lapsed == null ? null : lapsed.plus(by),
                        putOff.plus(by),
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
