package dev.tandem.events.interview;

import dev.tandem.events.PersonalData;
import dev.tandem.events.requisition.CompetencyId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One competency, rated or not: nobody has to rate what they did not see.
 *
 * @param rating 1 to 4, by the anchors of the scorecard; null if it was not assessed
 * @param evidence what was said or done that shows it; null if it was not assessed
 * @param notAssessed why it was not assessed, such as time that ran out; null if it was
 */
public record CompetencyRating(
        @NotNull CompetencyId competency,
        @Min(1) @Max(4) @Nullable Integer rating,
        @PersonalData @Size(max = 4000) @Nullable String evidence,
        @PersonalData @Size(max = 4000) @Nullable String notAssessed) {

    /** One that was assessed. */
    public static CompetencyRating assessed(CompetencyId competency, int rating, String evidence) {
        return new CompetencyRating(competency, rating, evidence, null);
    }

    /** One that was not, for that reason. */
    public static CompetencyRating notAssessed(CompetencyId competency, String reason) {
        return new CompetencyRating(competency, null, null, reason);
    }
}
