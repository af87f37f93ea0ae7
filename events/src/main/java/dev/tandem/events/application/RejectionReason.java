package dev.tandem.events.application;

import dev.tandem.events.PersonalData;
import dev.tandem.events.requisition.RequirementId;

/**
 * Why somebody was declined, in terms that can be acted on.
 *
 * @param requirement which requirement was not met
 * @param version of the requirements in which it stands
 * @param afterSubmittal whether that version was approved only after the candidate had been submitted
 * @param shortfall how the candidate fell short
 * @param observed what was seen or heard that shows it
 */
public record RejectionReason(
        RequirementId requirement,
        int version,
        boolean afterSubmittal,
        Shortfall shortfall,
        @PersonalData String observed) {

    /** How the candidate fell short. */
    public enum Shortfall {
        MISSING,
        BELOW_LEVEL,
        UNPROVEN,
        CONFLICTING
    }
}
