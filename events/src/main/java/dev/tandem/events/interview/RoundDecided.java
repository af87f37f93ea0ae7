package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hiring manager decided a round of interviews. A debrief decides its round too, by its outcome, unless that asks for another
 * interview: no such event follows it.
 *
 * @param round which one, from 1
 * @param decidedBy the hiring manager
 * @param rationale why; null if they did not say
 */
public record RoundDecided(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        int round,
        RoundOutcome outcome,
        PersonId decidedBy,
        @PersonalData @Nullable String rationale)
        implements InterviewEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
