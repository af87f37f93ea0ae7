package dev.tandem.events.interview;

import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.CompetencyId;
import java.util.List;

/**
 * Who assesses what in an interview.
 *
 * @param competencies at least one, among those the panel assigned to the interviewer
 */
public record Assignment(PersonId interviewer, List<CompetencyId> competencies) {}
