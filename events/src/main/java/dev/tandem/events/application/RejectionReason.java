package dev.tandem.events.application;

import dev.tandem.events.PersonalData;
import dev.tandem.events.requisition.RequirementId;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody was declined, in terms that can be acted on.
 *
 * @param requirement which requirement was not met
 * @param version of the requirements in which it stands
 * @param afterSubmittal whether that version was approved only after the candidate had been submitted
 * @param shortfall how the candidate fell short
 * @param observed what was seen or heard that shows it; null only where it is MISSING, which says all by itself
 */
public record RejectionReason(
        RequirementId requirement,
        int version,
        boolean afterSubmittal,
        Shortfall shortfall,
        @PersonalData @Nullable String observed) {

    /** How the candidate fell short. */
    public enum Shortfall {
        /** They do not have it at all. */
        MISSING,
        BELOW_LEVEL,
        UNPROVEN,
        CONFLICTING;

        /** Whether only what was observed says how. */
        public boolean needsText() {
            return this != MISSING;
        }
    }
}
