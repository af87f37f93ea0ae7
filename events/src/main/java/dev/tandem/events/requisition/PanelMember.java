package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import java.util.List;

/**
 * An interviewer and what they assess.
 *
 * @param competencies at least one
 * @param trained whether they had completed interview training when the panel was assigned
 */
public record PanelMember(PersonId interviewer, List<CompetencyId> competencies, boolean trained) {}
