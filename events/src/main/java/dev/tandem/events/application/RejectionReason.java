package dev.tandem.events.application;

import dev.tandem.events.PersonalData;
import dev.tandem.events.requisition.RequirementId;

/**
 * Why somebody was declined, in terms that can be acted on.
 *
 * @param requirement which requirement was not met
 * @param version of the requirements in which it stands
 * @param observed what was seen or heard that shows it
 */
public record RejectionReason(
        RequirementId requirement,
        int version,
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
