package dev.tandem.events.interview;

import dev.tandem.events.PersonalData;
import dev.tandem.events.requisition.CompetencyId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One competency, rated.
 *
 * @param rating 1 to 4, by the anchors of the scorecard
 * @param evidence what was said or done that shows it
 */
public record CompetencyRating(
        @NotNull CompetencyId competency,
        @Min(1) @Max(4) int rating,
        @PersonalData @NotBlank @Size(max = 4000) String evidence) {}
