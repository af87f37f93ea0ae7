package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Set;

/**
 * The hiring manager declined the candidate.
 *
 * @param at the stage in which the application ended
 * @param feedback whether reasons were recorded at all
 * @param reasons at least one, unless feedback was not recorded
 */
public record CandidateRejected(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage at,
        Feedback feedback,
        List<RejectionReason> reasons)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Tag.setOf(requisition.tag(), application.tag(), candidate.tag()),
                reasons.stream().map(reason -> reason.requirement().tag()).toList());
    }

    /** Whether reasons were recorded. */
    public enum Feedback {
        RECORDED,
        /** History brought in from a system that kept no reasons: never invented, counted as not actionable. */
        NOT_RECORDED
    }
}
