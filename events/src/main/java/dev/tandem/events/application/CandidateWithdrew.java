package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The candidate left the process. */
public record CandidateWithdrew(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage at,
        WithdrawalReason reason,
        @PersonalData @Nullable String note)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
