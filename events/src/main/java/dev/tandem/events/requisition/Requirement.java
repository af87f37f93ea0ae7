package dev.tandem.events.requisition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One thing that is looked for.
 *
 * @param id the same across versions as long as it means the same
 * @param text what is looked for, so that two people would agree who has it
 * @param competency the competency of the scorecard that assesses it
 */
public record Requirement(
        @NotNull RequirementId id,
        @NotBlank @Size(max = 500) String text,
        @NotNull Necessity necessity,
        @NotNull RequirementKind kind,
        @NotNull CompetencyId competency) {

    /** Whether a candidate may not lack it. */
    public boolean mustHave() {
        return necessity == Necessity.MUST_HAVE;
    }

    /** Whether a candidate may lack it. */
    public enum Necessity {
        MUST_HAVE,
        NICE_TO_HAVE
    }

    /** What sort of thing it is. */
    public enum RequirementKind {
        SKILL,
        EXPERIENCE,
        EDUCATION,
        CREDENTIAL,
        BEHAVIOUR,
        OTHER
    }
}
