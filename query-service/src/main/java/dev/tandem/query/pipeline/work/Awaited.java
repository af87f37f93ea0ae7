package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is waited for.
 *
 * @param person which interviewer; null for the requisition's own recruiter and manager, whoever that is at the time of
 *     reading, and for the candidate
 */
public record Awaited(Party party, @Nullable PersonId person) {

    public static final Awaited RECRUITER = new Awaited(Party.RECRUITER, null);
    public static final Awaited HIRING_MANAGER = new Awaited(Party.HIRING_MANAGER, null);
    static final Awaited CANDIDATE = new Awaited(Party.CANDIDATE, null);

    static Awaited interviewer(PersonId person) {
        return new Awaited(Party.INTERVIEWER, person);
    }
}
