package dev.tandem.events.interview;

import dev.tandem.events.PersonalData;
import dev.tandem.events.requisition.CompetencyId;

/**
 * One competency, rated.
 *
 * @param rating 1 to 4, by the anchors of the scorecard
 * @param evidence what was said or done that shows it
 */
public record CompetencyRating(
        CompetencyId competency, int rating, @PersonalData String evidence) {}
