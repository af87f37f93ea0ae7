package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter looked at an applicant. What it came to is a recommendation and ends nothing.
 *
 * @param evidence what is known of the candidate and each requirement that was looked at
 * @param expectations what the candidate expects, in words; null if that was not talked about
 * @param keepWarmUntil until when the candidate agreed to be asked about other searches; null if they were not asked, or said no
 */
public record CandidateScreened(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId screenedBy,
        ScreeningOutcome outcome,
        List<Evidence> evidence,
        @PersonalData @Nullable String expectations,
        @Nullable LocalDate keepWarmUntil)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }

    /** What the recruiter recommends. */
    public enum ScreeningOutcome {
        SUBMIT,
        DECLINE,
        /** Not for this search now, but for another, if the candidate agrees. */
        KEEP_WARM
    }
}
