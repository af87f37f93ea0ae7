package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hiring manager decided to hire this candidate; an offer may be proposed.
 *
 * @param decidedBy the hiring manager
 * @param debrief the debrief it rests on; null if there was none, and then it says why
 * @param withoutDebrief why there was none; null if there was one
 * @param requirementsVersion the newest approved version at that moment; null where none was ever approved
 */
public record HiringDecided(
        HiringDecisionId decision,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId decidedBy,
        @Nullable DebriefId debrief,
        @PersonalData @Nullable String withoutDebrief,
        @Nullable Integer requirementsVersion)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), decision.tag(), decidedBy.asManager());
    }
}
