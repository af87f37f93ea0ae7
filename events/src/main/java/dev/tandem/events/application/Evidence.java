package dev.tandem.events.application;

import dev.tandem.events.PersonalData;
import dev.tandem.events.requisition.RequirementId;

/**
 * What a recruiter knows about a candidate and one requirement.
 *
 * @param met true: the text is the evidence; false: a gap, admitted, and the text says what is missing
 */
public record Evidence(
        RequirementId requirement,
        boolean met,
        @PersonalData String text) {}
