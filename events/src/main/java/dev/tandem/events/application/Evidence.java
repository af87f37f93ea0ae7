package dev.tandem.events.application;

import dev.tandem.events.PersonalData;
import dev.tandem.events.requisition.RequirementId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a recruiter knows about a candidate and one requirement.
 *
 * @param met true: the text is the evidence; false: a gap, admitted, and the text says what is missing
 */
public record Evidence(
        @NotNull RequirementId requirement,
        boolean met,
        @PersonalData @NotBlank @Size(max = 4000) String text) {}
