package dev.tandem.events.interview;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CompetencyId;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who assesses what in an interview.
 *
 * @param competencies at least one, among those the panel assigned to the interviewer
 */
public record Assignment(
        @NotNull PersonId interviewer,
        @NotEmpty @Size(max = 20) List<@NotNull CompetencyId> competencies) {}
