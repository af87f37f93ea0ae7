package dev.tandem.events.requisition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
        @NotNull Priority priority,
        @NotNull @Size(min = 2, max = 4) List<@NotBlank @Size(max = 200) String> mostImportantSkills,
        @NotNull @Valid Education education,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> tellingPreviousEmployers,
        @Min(0) @Max(60) int minimumYears,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> exemplarProfiles,
        @NotBlank @Size(max = 2000) String team,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 1000) String> dailyChallenges,
        @NotBlank @Size(max = 2000) String successAtSixMonths,
        @NotBlank @Size(max = 2000) String successAtTwelveMonths) {

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
    public record Education(
            @NotNull Necessity necessity,
            @Nullable @Size(max = 500) String description) {}

    /** How firmly something is asked for. */
    public enum Necessity {
        NECESSARY,
        PREFERRED,
        NOT_NEEDED
    }
}
