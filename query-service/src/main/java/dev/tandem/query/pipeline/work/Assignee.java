package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is waited for.
 *
 * @param person which interviewer or approver; null for the requisition's own recruiter and manager, whoever that is at the time of
 *     reading, and for the candidate
 */
public record Assignee(PartyRole party, @Nullable PersonId person) {

    public static final Assignee RECRUITER = new Assignee(PartyRole.RECRUITER, null);
    public static final Assignee HIRING_MANAGER = new Assignee(PartyRole.HIRING_MANAGER, null);
    static final Assignee CANDIDATE = new Assignee(PartyRole.CANDIDATE, null);

    static Assignee approver(PersonId person) {
        return new Assignee(PartyRole.APPROVER, person);
    }

    static Assignee interviewer(PersonId person) {
        return new Assignee(PartyRole.INTERVIEWER, person);
    }
}
