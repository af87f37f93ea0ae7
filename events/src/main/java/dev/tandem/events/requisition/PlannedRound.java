package dev.tandem.events.requisition;

import dev.tandem.events.interview.RoundEnd;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A round of interviews as it is planned.
 *
 * @param name what the two call it, such as System design
 * @param competencies what is assessed in it, of the scorecard
 * @param minutes how long its interviews take together, at most 1440
 * @param ends how it ends
 */
public record PlannedRound(
        @NotBlank @Size(max = 200) String name,
        @NotEmpty @Size(max = 20) List<@NotNull CompetencyId> competencies,
        @Min(1) @Max(1440) int minutes,
        @NotNull RoundEnd ends) {}
