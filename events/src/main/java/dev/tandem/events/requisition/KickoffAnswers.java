package dev.tandem.events.requisition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kickoff must leave written.
 *
 * @param priority what gives way last
 * @param mostImportantSkills two to four
 * @param education what schooling is asked for, and how firmly
 * @param tellingPreviousEmployers employers or industries that suggest a good match; guidance, never a filter
 * @param minimumYears of experience, 0 or more; there is no maximum, which would narrow the pool for no gain
 * @param exemplarProfiles people or profiles that show what good looks like
 * @param team whom the new colleague joins
 * @param dailyChallenges what the days are made of
 * @param successAtSixMonths what will be true after 6 months if the hire was right
 * @param successAtTwelveMonths what will be true after 12 months
 */
public record KickoffAnswers(
        Priority priority,
        List<String> mostImportantSkills,
        Education education,
        List<String> tellingPreviousEmployers,
        int minimumYears,
        List<String> exemplarProfiles,
        String team,
        List<String> dailyChallenges,
        String successAtSixMonths,
        String successAtTwelveMonths) {

    /** What the search puts first. */
    public enum Priority {
        SPEED,
        QUALITY,
        COST
    }

    /**
     * Schooling asked for.
     *
     * @param necessity how firmly
     * @param description which schooling, if any
     */
    public record Education(Necessity necessity, @Nullable String description) {}

    /** How firmly something is asked for. */
    public enum Necessity {
        NECESSARY,
        PREFERRED,
        NOT_NEEDED
    }
}
