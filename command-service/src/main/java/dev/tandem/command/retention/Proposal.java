package dev.tandem.command.retention;

import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * That what is known of a candidate need not be kept any longer. Whoever agrees gives {@code ForgetCandidate} with the ground
 * {@code NO_LONGER_NEEDED}.
 *
 * @param candidate whose data
 * @param keptUntil since when it need not be
 * @param rule the one that kept it the longest, and so decided
 * @param application the application that it is about; null: they are on no search
 * @param requisition of that application; null likewise
 * @param location where the work of that search is
 * @param country in which country that is, as far as the house has said
 * @param outcome what became of that application
 * @param since when that application came to its outcome
 * @param applications how many applications they have; all have ended
 */
public record Proposal(
        String candidate,
        Instant keptUntil,
        Won rule,
        @Nullable String application,
        @Nullable String requisition,
        @Nullable String location,
        @Nullable String country,
        Outcome outcome,
        Instant since,
        int applications) {

    /**
     * A rule, as it is configured.
     *
     * @param country null: for any
     * @param outcome null: for any
     * @param keep for how long
     * @param why which law or consent it follows from
     */
    public record Won(@Nullable String country, @Nullable Outcome outcome, Period keep, String why) {}
}
