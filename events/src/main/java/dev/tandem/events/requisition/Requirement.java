package dev.tandem.events.requisition;

/**
 * One thing that is looked for.
 *
 * @param id the same across versions as long as it means the same
 * @param text what is looked for, so that two people would agree who has it
 * @param competency the competency of the scorecard that assesses it
 */
public record Requirement(RequirementId id, String text, Necessity necessity, Kind kind, CompetencyId competency) {

    /** Whether a candidate may lack it. */
    public enum Necessity {
        MUST_HAVE,
        NICE_TO_HAVE
    }

    /** What sort of thing it is. */
    public enum Kind {
        SKILL,
        EXPERIENCE,
        EDUCATION,
        CREDENTIAL,
        BEHAVIOUR,
        OTHER
    }
}
