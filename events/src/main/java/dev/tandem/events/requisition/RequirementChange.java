package dev.tandem.events.requisition;

/**
 * One difference between two versions of the requirements.
 *
 * @param reason why; never empty
 */
public record RequirementChange(RequirementId requirement, RequirementChangeKind kind, String reason) {

    /** What happened to the requirement. */
    public enum RequirementChangeKind {
        /** It was not in the version before. */
        ADDED,
        /** It is no longer looked for. */
        DROPPED,
        /** Its text, necessity, kind or competency changed. */
        CHANGED
    }
}
