package dev.tandem.events.requisition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A requirement that somebody found missing. Whoever takes it up gives it an id, and a competency that assesses it.
 *
 * @param text what should be looked for, so that two people would agree who has it; of the search, not of a person
 */
public record SuggestedRequirement(
        @NotBlank @Size(max = 500) String text,
        @NotNull Requirement.Necessity necessity,
        @NotNull Requirement.RequirementKind kind) {}
