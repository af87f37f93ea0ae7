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
 * @param reasons those that a requirement covers; with those outside at least one, unless feedback was not recorded
 * @param outside those that no requirement covers: each suggests one, and none of them cites any
 */
@Revision(
        value = 3,
        upcasters = {TextsLookedAtAsEnglish.class, NothingOutside.class})
public record CandidateRejected(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage at,
        Feedback feedback,
        @Nullable Language language,
        Texts texts,
        List<RejectionReason> reasons,
        List<OutsideReason> outside)
        implements ApplicationEvent {

    /** One whose reasons all cite a requirement. */
    public CandidateRejected(
            ApplicationId application,
            RequisitionId requisition,
            CandidateId candidate,
            Stage at,
            Feedback feedback,
            @Nullable Language language,
            Texts texts,
            List<RejectionReason> reasons) {
        this(application, requisition, candidate, at, feedback, language, texts, reasons, List.of());
    }

    @Override
    public Set<Tag> tags() {
        Set<Tag> concerned = Tag.setOf(
                Tag.setOf(requisition.tag(), application.tag(), candidate.tag()),
                reasons.stream().map(reason -> reason.requirement().tag()).toList());
        return Tag.setOf(
                concerned,
                outside.stream().map(reason -> reason.suggestion().tag()).toList());
    }

    /** Of how much use the reasons are. */
    public Worth worth() {
        if (feedback != Feedback.RECORDED || reasons.isEmpty() && outside.isEmpty()) {
            return Worth.NONE;
        }
        if (texts == Texts.UNMEASURED) {
            return Worth.UNMEASURED;
        }
        return reasons.isEmpty() ? Worth.OUTSIDE : Worth.ACTIONABLE;
    }

    /** Of how much use reasons are to whoever reads them. */
    public enum Worth {
        /** They say what was missing, and what was observed was held to a measure for its language. */
        ACTIONABLE,
        /** They say just as well what was missing, but nobody had asked for any of it. */
        OUTSIDE,
        /** There is no measure for the language of what was observed. */
        UNMEASURED,
        /** There are none. */
        NONE;

        /**
         * Whether they are good reasons of a search that stands still, so that nobody is blamed for it. Reasons outside the
         * requirements are: a new kickoff is what such a search needs, and whoever were blamed for saying them would cite the nearest
         * requirement again.
         */
        public boolean excuses() {
            return this == ACTIONABLE || this == OUTSIDE;
        }
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
