package dev.tandem.query.figures;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.web.Zones;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How figures are wanted.
 *
 * @param by what they are grouped by
 * @param period how long each stretch of a series is
 * @param zone whose months and quarters
 * @param basis by which of its times a case counts
 * @param waiting whether those who wait in a stage count in the pass-through rate
 * @param stages about which list of stages
 * @param minCases from how many cases on a figure is given
 * @param peers whether figures stand beside those of peers
 */
public record FigureQuestion(
        @Parameter(
                description = "What to group by.",
                schema =
                        @Schema(
                                allowableValues = {
                                    "recruiter",
                                    "manager",
                                    "pair",
                                    "roleType",
                                    "source",
                                    "department",
                                    "location",
                                    "origin",
                                    "none"
                                },
                                defaultValue = "none"))
        @Nullable
        String by,

        @Parameter(description = "A series of months or quarters; without it there is one figure for all time.")
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

        @Parameter(
                description = "Whether those who still wait in a stage count as having reached it, in `passThrough`.",
                schema = @Schema(defaultValue = "OUT"))
        @Nullable
        Waiting waiting,

        @Parameter(
                description =
                        "For figures by stage: requisitions with exactly these stages, in this order, separated by commas.",
                example = "APPLIED,SCREENED,SUBMITTED,INTERVIEW,DEBRIEF,OFFER,HIRED")
        @Nullable
        String stages,

        @Parameter(
                description = "From how many cases on a figure is given, 1 or more.",
                schema = @Schema(type = "integer", minimum = "1", defaultValue = "1"))
        @Nullable
        Integer minCases,

        @Parameter(
                description =
                        "Whether the figures of a recruiter, manager or pair come with the median of their peers.",
                schema = @Schema(defaultValue = "IN"))
        @Nullable
        Beside peers) {

    /** Whether figures stand beside those of peers. */
    public enum Beside {
        IN,
        OUT
    }

    /** Whether those who wait in a stage count in the pass-through rate. */
    public enum Waiting {
        IN,
        OUT
    }

    Grouping grouping() {
        return by == null
                ? Grouping.NONE
                : Grouping.of(by)
                        .orElseThrow(() -> refused(
                                "by",
                                "'" + by + "' is not one of "
                                        + Arrays.stream(Grouping.values())
                                                .map(Grouping::wireName)
                                                .collect(Collectors.joining(", "))));
    }

    ZoneId zoneId() {
        return Zones.of(zone);
    }

    Basis countedBy() {
        return basis == null ? Basis.COHORT : basis;
    }

    Waiting waitingOrNot() {
        return waiting == null ? Waiting.OUT : waiting;
    }

    boolean besidePeers() {
        return peers != Beside.OUT;
    }

    int fewest() {
        return fewest(minCases);
    }

    static int fewest(@Nullable Integer minCases) {
        if (minCases != null && minCases < 1) {
            throw refused("minCases", "is less than 1");
        }
        return minCases == null ? 1 : minCases;
    }

    @Nullable
    List<String> stageList() {
        return stageList(stages);
    }

    static @Nullable List<String> stageList(@Nullable String stages) {
        if (stages == null) {
            return null;
        }
        try {
            return Stream.of(stages.split(",", -1))
                    .map(String::strip)
                    .map(name -> new Stage(name).name())
                    .toList();
        } catch (IllegalArgumentException e) {
            throw refused("stages", String.valueOf(e.getMessage()));
        }
    }

    static RuntimeException refused(Counting.TooManyPeriodsException tooMany) {
        return refused("period", tooMany.getMessage() + "; narrow them with 'from' and 'to'");
    }

    static RuntimeException refused(String parameter, String why) {
        return CommonProblems.invalidParameters(List.of(new FieldError(parameter, why)))
                .exception();
    }
}
