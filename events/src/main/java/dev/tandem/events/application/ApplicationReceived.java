package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody applied, or was found by the recruiter. Received again after its end, the application is open again, and still one.
 *
 * @param recruiter who runs the search
 * @param manager whose need it is
 * @param receivedBy who took it in
 * @param source how the candidate was found
 * @param detail where exactly, or through whom; null if nobody said
 * @param previous an application of the candidate on another requisition that it goes back to; null if there is none
 */
public record ApplicationReceived(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId recruiter,
        PersonId manager,
        PersonId receivedBy,
        Source source,
        @Nullable SourceDetail detail,
        @Nullable ApplicationId previous,
        Origin origin)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(), application.tag(), candidate.tag(), recruiter.asRecruiter(), manager.asManager());
    }
}
