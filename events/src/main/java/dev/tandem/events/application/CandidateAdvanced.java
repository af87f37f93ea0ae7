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
 * The application moved to another stage.
 *
 * @param back whether it moved to an earlier stage, or came to the same stage again
 * @param reason needed for a move back; null for a move forward without one
 */
public record CandidateAdvanced(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage from,
        Stage to,
        boolean back,
        @PersonalData @Nullable String reason)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
