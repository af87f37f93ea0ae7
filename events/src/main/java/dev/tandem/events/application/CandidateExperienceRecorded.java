package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate says of how they were treated, also after a rejection.
 *
 * @param at the stage in which they are, or ended
 * @param score 0 (never again) to 10 (I tell my friends)
 */
public record CandidateExperienceRecorded(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage at,
        int score,
        @PersonalData @Nullable String comment)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
