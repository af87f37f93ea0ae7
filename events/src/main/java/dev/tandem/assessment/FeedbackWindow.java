package dev.tandem.assessment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Until when feedback may be given, and who may not read that of others before. */
public final class FeedbackWindow {

    /** How long after an application ended. */
    public static final Duration AFTER_THE_END = Duration.ofDays(14);

    private FeedbackWindow() {}

    /** The last moment for feedback on an application that ended then. */
    public static Instant closes(Instant ended) {
        return ended.plus(AFTER_THE_END);
    }

    /**
     * Whether feedback may still be given at that moment.
     *
     * @param ended when the application ended; null while it goes on
     */
    public static boolean isOpen(@Nullable Instant ended, Instant at) {
        return ended == null || !at.isAfter(closes(ended));
    }

    /**
     * Whether somebody may not see what others wrote about the candidate: while they may still write something themselves.
     *
     * @param owes whether they took part in an interview of the application and have not given their feedback on it
     * @param ended when the application ended; null while it goes on
     */
    public static boolean blinds(boolean owes, @Nullable Instant ended, Instant at) {
        return owes && isOpen(ended, at);
    }
}
