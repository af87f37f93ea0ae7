package dev.tandem.events.partnership;

import java.time.Duration;

/**
 * Whose turn it was while nothing came of a search. Each hour in which the agreement's time passed is in one of the four.
 *
 * @param recruiter the recruiter alone owed something, or nobody owed or was waited for
 * @param hiringManager the hiring manager alone owed something
 * @param both each of the two owed something
 * @param others neither did, and a candidate, an interviewer or an approver was waited for
 */
public record TimeHeld(Duration recruiter, Duration hiringManager, Duration both, Duration others) {

    /** No time at all. */
    public static final TimeHeld NONE = new TimeHeld(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** All of it together. */
    public Duration total() {
        return recruiter.plus(hiringManager).plus(both).plus(others);
    }
}
