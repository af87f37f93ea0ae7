package dev.tandem.query.funnel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far applications come.
 *
 * @param basis what was counted
 * @param filter the filter as it was applied, with what the caller's role adds to it
 * @param stages in the order of the requisitions' own stages
 * @param decisions how many applications were ever decided so
 */
record Funnel(Basis basis, FunnelFilter filter, List<StageFigures> stages, Decisions decisions) {

    /**
     * What was counted.
     *
     * @param applications how many applications the figures rest on
     * @param leftOut applications that the filter lets through but whose requisitions have other stages, so that they
     *     cannot stand in the same funnel; narrow the filter to see them
     * @param definition how the figures are defined
     */
    record Basis(
            @Schema(description = "How many applications the figures rest on.")
            int applications,

            @Schema(
                    description = "Applications that match the filter but go through other stages; narrow the filter to"
                            + " see them.")
            int leftOut,

            String definition) {

        static final String DEFINITION =
                "A stage counts once for each application, at its first visit. passThrough is the share of those that"
                        + " reached a stage that ever reached the next one; medianHoursToNext is the median time between"
                        + " the two first visits. What cannot be computed is null.";
    }

    /**
     * One stage.
     *
     * @param stage its name
     * @param reached how many applications ever reached it
     * @param reachedNext how many of these ever reached the next stage; null for the last stage
     * @param passThrough {@code reachedNext / reached}, 0 to 1; null for the last stage and where nobody reached it
     * @param medianHoursToNext median hours between the first visits; null where nobody reached both
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StageFigures(
            String stage,
            int reached,
            @Nullable Integer reachedNext,
            @Nullable Double passThrough,
            @Nullable Double medianHoursToNext) {}

    /**
     * How many applications were ever decided so; one can be offered and then declined or hired.
     *
     * @param rejected declined by the hiring manager
     * @param offered offered the role
     * @param hired hired
     * @param declined said no to an offer
     * @param withdrawn left by themselves
     */
    record Decisions(int rejected, int offered, int hired, int declined, int withdrawn) {}
}
