package dev.tandem.query.figures;

import dev.tandem.events.PersonId;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.web.Zones;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which series of a pair is wanted.
 *
 * @param period how long each stretch is
 * @param zone whose months and quarters
 * @param basis by which of its times a case counts
 * @param from only what counts at that moment or later
 * @param to only what counts before that moment
 * @param minCases from how many cases on a figure is given
 */
public record SeriesQuestion(
        @Parameter(description = "How long each stretch of the series is.", schema = @Schema(defaultValue = "QUARTER"))
        @Nullable
        Period period,

        @Parameter(
                description = "Whose months and quarters they are: a zone of the IANA time zone database.",
                schema = @Schema(type = "string", defaultValue = "UTC"),
                example = "Europe/Lisbon")
        @Nullable
        String zone,

        @Parameter(
                description =
                        "`COHORT`: a case counts when it began, whatever came of it later. `ACTIVITY`: when what is"
                                + " measured happened.",
                schema = @Schema(defaultValue = "COHORT"))
        @Nullable
        Basis basis,

        @Parameter(description = "Only what counts then or later (RFC 3339).", example = "2026-01-01T00:00:00Z")
        @Nullable
        Instant from,

        @Parameter(description = "Only what counts before then (RFC 3339).", example = "2027-01-01T00:00:00Z") @Nullable
        Instant to,

        @Parameter(
                description = "From how many cases on a figure is given, 1 or more.",
                schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
        @Nullable
        Integer minCases) {

    /** What it is about. */
    MetricsFilter of(PersonId recruiter, PersonId hiringManager) {
        return new MetricsFilter(
                null, List.of(recruiter), List.of(hiringManager), null, null, null, null, null, from, to);
    }

    int fewest() {
        return FigureQuestion.fewest(minCases);
    }

    /** The same as a question for figures by pair. */
    Asked asked(MetricsFilter narrowed, Instant now) {
        return new Asked(
                List.of(Dimension.RECRUITER, Dimension.MANAGER),
                narrowed.narrowed(),
                from,
                to,
                period == null ? Period.QUARTER : period,
                Zones.of(zone),
                basis == null ? Basis.COHORT : basis,
                false,
                null,
                now);
    }
}
