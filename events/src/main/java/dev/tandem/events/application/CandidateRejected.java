package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Language;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hiring manager declined the candidate.
 *
 * @param at the stage in which the application ended
 * @param feedback whether reasons were recorded at all
 * @param language of the texts of the reasons; null if there are none, or if nobody was asked
 * @param texts whether somebody looked if the texts are of use
 * @param reasons at least one, unless feedback was not recorded
 */
@Revision(value = 2, upcasters = TextsLookedAtAsEnglish.class)
public record CandidateRejected(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage at,
        Feedback feedback,
        @Nullable Language language,
        Texts texts,
        List<RejectionReason> reasons)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Tag.setOf(requisition.tag(), application.tag(), candidate.tag()),
                reasons.stream().map(reason -> reason.requirement().tag()).toList());
    }

    /** Of how much use the reasons are. */
    public Worth worth() {
        if (feedback != Feedback.RECORDED || reasons.isEmpty()) {
            return Worth.NONE;
        }
        return texts == Texts.UNMEASURED ? Worth.UNMEASURED : Worth.ACTIONABLE;
    }

    /** Of how much use reasons are to whoever reads them. */
    public enum Worth {
        /** They say what was missing, and what was observed was held to a measure for its language. */
        ACTIONABLE,
        /** There is no measure for the language of what was observed. */
        UNMEASURED,
        /** There are none. */
        NONE
    }

    /** Whether reasons were recorded. */
    public enum Feedback {
        RECORDED,
        /** History brought in from a system that kept no reasons: never invented, counted as not actionable. */
        NOT_RECORDED
    }

    /** Whether the texts of the reasons were held to being of use to whoever reads them. */
    public enum Texts {
        /** Each was, by a measure for its language. */
        MEASURED,
        /** No, there is no measure for their language. */
        UNMEASURED,
        /** There are none: what is missing, the reasons say without. */
        NONE
    }
}
